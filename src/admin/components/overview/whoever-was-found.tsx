import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Candidate, FoundMember, Identified } from "../../hooks/api/find-member"
import { useFormats } from "../../hooks/use-formats"
import { AdminLink } from "../admin-link"

/** The member, those among whom to ask, or a card that nobody has yet. */
export function WhoeverWasFound({ member, candidates, new_card }: Identified) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      <ul className="divide-y" aria-label={t("overview.find.found")}>
        {member && <MemberRow {...member} />}
        {candidates.map((candidate) => (
          <CandidateRow key={candidate.id} {...candidate} />
        ))}
      </ul>
      {new_card && (
        <div role="status" className="px-6 py-3">
          <Text size="small">
            {t("overview.find.newCard", { number: new_card.number })}{" "}
            <AdminLink to="/loyalty/cards" isInText>
              {t("overview.find.issue")}
            </AdminLink>
          </Text>
          {new_card.card_kind && (
            <Text size="small" className="text-ui-fg-subtle">
              <bdi>{new_card.card_kind.name}</bdi>
            </Text>
          )}
        </div>
      )}
    </>
  )
}

function MemberRow({ id, name, status, program, tier, balance }: FoundMember) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <FoundRow id={id} name={name} facts={[program.name, t(`status.${status}`), tier?.name]}>
      {t("overview.find.available", { bonuses: formats.bonuses(balance.available) })}
    </FoundRow>
  )
}

function CandidateRow({ id, name, status, phone_ends, joined_at }: Candidate) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <FoundRow id={id} name={name} facts={[t(`status.${status}`), phone_ends]}>
      {t("overview.find.since", { day: formats.date(joined_at) })}
    </FoundRow>
  )
}

interface FoundRowProps {
  readonly id: string
  readonly name: string | null
  readonly facts: readonly (string | null | undefined)[]
  readonly children: ReactNode
}

function FoundRow({ id, name, facts, children }: FoundRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div>
        <Text size="small" weight="plus">
          <AdminLink to={`/loyalty/members/${id}`}>
            <bdi>{name ?? t("overview.find.nameless")}</bdi>
          </AdminLink>
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Text size="small" className="tabular-nums">
        {children}
      </Text>
    </li>
  )
}
