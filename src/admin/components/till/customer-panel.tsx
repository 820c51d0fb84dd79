import { Badge, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTillMember } from "../../hooks/api/till"
import type { TillAnswer, TillMember } from "../../hooks/api/till-types"
import type { Till } from "../../hooks/till/use-till"
import { useFormats } from "../../hooks/use-formats"
import { MemberStatusBadge } from "../members/member-status-badge"
import { Section } from "../section"
import { SectionRow } from "../section-row"
import { OfferButtons } from "./offer-buttons"
import { PromptList } from "./prompt-list"

/** Whose sale it is, what he has, and what to tell him; or what it would bring to whoever takes a card. */
export function CustomerPanel({ till }: { readonly till: Till }) {
  const { t } = useTranslation("loyaltyProgram")
  const { answer } = till.state
  const { data: member } = useTillMember(till.holder_id)
  return (
    <Section
      title={
        till.holder_id === null
          ? t("till.customer.title")
          : (member?.name ?? t("till.customer.nameless"))
      }
      testId="loyalty-till-customer"
      isTight
      actions={
        till.holder_id !== null && (
          <Button
            variant="transparent"
            className="h-11"
            onClick={() => {
              till.desk.change({ member_id: null })
            }}
          >
            {t("till.customer.takeOff")}
          </Button>
        )
      }
    >
      {answer && till.holder_id !== null ? (
        <Holder answer={answer} member={member ?? null} />
      ) : (
        <Nobody till={till} />
      )}
      <PromptList till={till} member={member ?? null} />
    </Section>
  )
}

function Nobody({ till }: { readonly till: Till }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const bonuses = till.state.answer?.loyalty.earn.bonuses ?? 0
  return (
    <div className="flex flex-col gap-y-3 px-4 py-4 sm:px-6">
      <Text size="small" className="text-ui-fg-subtle" data-testid="loyalty-till-would-earn">
        {bonuses > 0
          ? t("till.customer.wouldEarn", { bonuses: formats.bonuses(bonuses) })
          : t("till.customer.nobody")}
      </Text>
      <OfferButtons till={till} said="" />
    </div>
  )
}

interface HolderProps {
  readonly answer: TillAnswer
  /** `null`: not read yet. */
  readonly member: TillMember | null
}

function Holder({ answer, member }: HolderProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { loyalty } = answer
  const { balance = { available: 0, held: 0, pending: 0, debt: 0 }, tier = null } =
    loyalty.member ?? {}
  const isDiscount = loyalty.discount !== null
  return (
    <div className="flex flex-col gap-y-2 px-4 py-3 sm:px-6">
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {tier && <Badge size="2xsmall">{tier.name}</Badge>}
        {member && member.status !== "active" && <MemberStatusBadge status={member.status} />}
      </div>
      <dl>
        {isDiscount && (
          <SectionRow label={t("till.customer.discount")}>
            {formats.percent(loyalty.discount?.percent ?? 0)}
          </SectionRow>
        )}
        {!isDiscount && (
          <>
            <SectionRow label={t("till.customer.balance")}>
              <span data-testid="loyalty-till-balance">
                {formats.bonuses(balance.available + loyalty.redeem.applied_bonuses)}
              </span>
            </SectionRow>
            {balance.debt > 0 && (
              <SectionRow label={t("balance.debt")}>{formats.bonuses(balance.debt)}</SectionRow>
            )}
            <SectionRow label={t("till.customer.earns")}>
              <span data-testid="loyalty-till-earns">
                {formats.signedBonuses(loyalty.earn.bonuses)}
              </span>
            </SectionRow>
          </>
        )}
      </dl>
    </div>
  )
}
