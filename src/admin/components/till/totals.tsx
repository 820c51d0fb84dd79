import { Button, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormats } from "../../hooks/use-formats"
import type { SaleTotals } from "../../lib/till/sale-totals"
import { SectionRow } from "../section-row"

interface TotalsProps {
  readonly totals: SaleTotals | null
  readonly currency_code: string
  /** Something is on its way that may change them. */
  readonly isWaiting: boolean
  readonly isPayable: boolean
  readonly onPay: () => void
}

/** What the customer is asked for; it stays in sight, however long the basket is. */
export function Totals({ totals, currency_code, isWaiting, isPayable, onPay }: TotalsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const money = (amount: number) => formats.money(amount, currency_code)
  const to_pay = money(totals?.to_pay ?? 0)
  return (
    <div
      className="bg-ui-bg-base shadow-elevation-card-rest flex shrink-0 flex-col gap-y-3 rounded-lg px-4 py-4 max-md:sticky max-md:bottom-2 max-md:z-10 sm:px-6"
      data-testid="loyalty-till-totals"
    >
      {totals && totals.before !== totals.to_pay && (
        <dl className="flex flex-col max-md:hidden">
          <SectionRow label={t("till.totals.before")}>{money(totals.before)}</SectionRow>
          {totals.discount > 0 && (
            <SectionRow label={t("till.totals.discount")}>−{money(totals.discount)}</SectionRow>
          )}
          {totals.paid_with_bonuses > 0 && (
            <SectionRow label={t("till.totals.bonuses")}>
              −{money(totals.paid_with_bonuses)}
            </SectionRow>
          )}
        </dl>
      )}
      {totals && totals.tax > 0 && (
        <dl className="max-md:hidden">
          <SectionRow label={t("till.totals.tax")}>{money(totals.tax)}</SectionRow>
        </dl>
      )}
      <div className="flex items-baseline justify-between gap-x-4">
        <Text className="text-ui-fg-subtle">{t("till.totals.toPay")}</Text>
        <Text
          as="span"
          className={clx(
            "text-3xl font-semibold tabular-nums leading-9",
            isWaiting && "text-ui-fg-muted",
          )}
          aria-live="polite"
          data-testid="loyalty-till-to-pay"
        >
          {to_pay}
        </Text>
      </div>
      <Button className="h-12 w-full" disabled={!isPayable} onClick={onPay}>
        {t("till.totals.pay")}
      </Button>
    </div>
  )
}
