import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BasketSimulation } from "../../../hooks/api/dry-run"
import { useFormats } from "../../../hooks/use-formats"
import { SectionRow } from "../../section-row"

/** What the basket would earn and what bonuses would pay of it, and why. */
export function BasketAnswer({ simulation }: { readonly simulation: BasketSimulation }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { earn, redeem, discount, currency_code } = simulation
  const money = (amount: number) => formats.money(amount, currency_code)
  return (
    <div className="flex flex-col gap-y-3" data-testid="loyalty-dry-run">
      {!simulation.applies && (
        <InlineTip variant="warning" label={t("programs.dryRun.title")}>
          {t("programs.dryRun.doesNotApply")}
        </InlineTip>
      )}
      <dl>
        <SectionRow label={t("programs.dryRun.total")}>{money(simulation.total)}</SectionRow>
        {discount && (
          <SectionRow label={t("programs.dryRun.discountGiven")}>
            {formats.percent(discount.percent)}
          </SectionRow>
        )}
        {!discount && earn && (
          <SectionRow label={t("programs.dryRun.earns")}>
            {formats.bonuses(earn.bonuses)}
          </SectionRow>
        )}
        {!discount &&
          earn?.lines.map((line) => (
            <SectionRow
              key={line.line_id}
              label={t("programs.dryRun.line", { number: line.line_id })}
            >
              {[formats.bonuses(line.bonuses), ...line.reasons.map(({ text }) => text)].join(" · ")}
            </SectionRow>
          ))}
        {!discount && redeem && (
          <>
            <SectionRow label={t("programs.dryRun.mayPay")}>{money(redeem.max_amount)}</SectionRow>
            <SectionRow label={t("programs.dryRun.pays")}>
              {money(redeem.applied_amount)}
            </SectionRow>
          </>
        )}
      </dl>
    </div>
  )
}
