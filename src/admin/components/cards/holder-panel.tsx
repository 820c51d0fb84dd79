import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardHolder } from "../../hooks/api/card-types"
import type { Holder, NewHolderDraft } from "../../lib/members/new-holder"
import { isPhoneReadable } from "../../lib/members/new-holder"
import { fullName } from "../../lib/members/person-name"
import { TextField } from "../text-field"

interface HolderPanelProps {
  readonly holder: Holder
  readonly draft: NewHolderDraft
  /** Whether he has been asked for what is wrong by now. */
  readonly isAsking: boolean
  readonly onChange: (draft: NewHolderDraft) => void
}

/** Whose card it becomes, for the cashier to read aloud before it is issued. */
export function HolderPanel({ holder, ...props }: HolderPanelProps) {
  const { t } = useTranslation("loyaltyProgram")
  if (holder.kind !== "newcomer" && holder.person === null) return null
  return (
    <div
      role="status"
      data-testid="loyalty-issue-person"
      className="bg-ui-bg-subtle shadow-borders-base flex flex-col gap-y-4 rounded-lg px-4 py-3"
    >
      {holder.kind === "newcomer" ? (
        <>
          <Text size="small">{t("cardsPage.issue.newcomer")}</Text>
          <NewHolderFields {...props} />
        </>
      ) : (
        holder.person && <PersonFacts person={holder.person} joins={holder.kind === "customer"} />
      )}
    </div>
  )
}

interface PersonFactsProps {
  readonly person: CardHolder
  /** He is no member of the card's program yet. */
  readonly joins: boolean
}

function PersonFacts({ person, joins }: PersonFactsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { customer } = person
  const contact = [person.phone ?? customer?.phone, customer?.email].filter(Boolean)
  return (
    <div>
      <Text size="small" weight="plus">
        <bdi>{(customer && fullName(customer)) || t("cardsPage.card.nameless")}</bdi>
      </Text>
      {contact.map((text) => (
        <Text key={text} size="small" className="text-ui-fg-subtle">
          <bdi>{text}</bdi>
        </Text>
      ))}
      {joins && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("cardsPage.issue.joins")}
        </Text>
      )}
    </div>
  )
}

const FIELDS = [
  { key: "first_name", label: "members.join.firstName" },
  { key: "last_name", label: "members.join.lastName" },
] as const

function NewHolderFields({ draft, isAsking, onChange }: Omit<HolderPanelProps, "holder">) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {FIELDS.map(({ key, label }) => (
        <TextField
          key={key}
          id={`loyalty-issue-${key}`}
          label={t("attributes.optional", { label: t(label) })}
          value={draft[key]}
          onChange={(text) => {
            onChange({ ...draft, [key]: text })
          }}
        />
      ))}
      <TextField
        id="loyalty-issue-phone"
        label={t("attributes.optional", { label: t("members.join.phone") })}
        hint={t("members.join.phoneHint")}
        type="tel"
        dir="ltr"
        value={draft.phone}
        problem={isAsking && !isPhoneReadable(draft) ? t("members.join.phoneInvalid") : null}
        onChange={(phone) => {
          onChange({ ...draft, phone })
        }}
      />
    </div>
  )
}
