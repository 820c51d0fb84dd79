import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMember, Program } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import type { Formats } from "../../lib/locale/formats"
import { ProgressBar } from "../progress-bar"

interface TierProgressProps {
  readonly member: AdminMember
  /** Absent while it loads: the money is then shown without its currency. */
  readonly program: Program | undefined
  /** Off where the section around it has the title. */
  readonly withTitle?: boolean
}

/** The member's tier, what it gives, and the way to the next one. Nothing in a program without tiers. */
export function TierProgress({ member, program, withTitle = true }: TierProgressProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { tier, next_tier, counted } = member
  if (tier === null && next_tier === null) return null

  const currency_code = program?.terms.currency_code ?? null
  const amountOf = (amount: number) =>
    counted.measure === "spend"
      ? formats.money(amount, currency_code)
      : t("tier.pieces", { pieces: formats.number(amount) })
  const left = next_tier?.spend_left ?? next_tier?.quantity_left ?? 0
  const earns = tier?.accrual_percent ?? program?.terms.accrual.percent
  const pays = tier?.cap_percent ?? program?.terms.redemption.cap_percent
  const terms = [
    earns === undefined ? null : t("tier.earns", { percent: formats.percent(earns) }),
    pays === undefined ? null : t("tier.pays", { percent: formats.percent(pays) }),
    tier && tier.discount_percent > 0
      ? t("tier.off", { percent: formats.percent(tier.discount_percent) })
      : null,
  ]

  const notes = [terms.filter((term) => term !== null).join(", "), ...notesOn(member, t, formats)]

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        {withTitle && (
          <Text size="small" leading="compact" weight="plus">
            {t("tier.title")}
          </Text>
        )}
        {tier ? (
          <Badge size="2xsmall" color="purple" rounded="full">
            {tier.name}
          </Badge>
        ) : (
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("tier.none")}
          </Text>
        )}
      </div>
      {next_tier && (
        <ProgressBar
          done={counted.amount}
          of={counted.amount + left}
          label={t("tier.progress", { tier: next_tier.name })}
        />
      )}
      <div className="text-ui-fg-subtle flex flex-wrap justify-between gap-x-4 gap-y-1">
        <Text size="small" leading="compact">
          {t(counted.measure === "spend" ? "tier.spent" : "tier.bought", {
            amount: amountOf(counted.amount),
          })}
        </Text>
        <Text size="small" leading="compact">
          {next_tier
            ? t("tier.next", {
                amount: amountOf(left),
                tier: next_tier.name,
              })
            : t("tier.top")}
        </Text>
      </div>
      {notes.map((note) => (
        <Text key={note} size="small" leading="compact" className="text-ui-fg-muted">
          {note}
        </Text>
      ))}
    </div>
  )
}

/** What else the cashier should know: from when purchases count, and a tier given by hand. */
function notesOn(
  { next_tier, tier_floor }: AdminMember,
  t: ReturnType<typeof useTranslation>["t"],
  formats: Formats,
): string[] {
  const counts_from = next_tier?.counts_from
  return [
    ...(counts_from ? [t("tier.countsFrom", { day: formats.day(counts_from) })] : []),
    ...(tier_floor ? [t("tier.floor", tier_floor)] : []),
  ]
}
