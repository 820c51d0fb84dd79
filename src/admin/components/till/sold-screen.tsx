import { CheckCircleSolid } from "@medusajs/icons"
import { Button, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TillSale } from "../../hooks/api/till-types"
import { useFormats } from "../../hooks/use-formats"
import { Section } from "../section"
import { SectionRow } from "../section-row"
import { ReceiptSection } from "./receipt-section"

interface SoldScreenProps {
  readonly sale: TillSale
  readonly onNext: () => void
}

/** What the cashier hands over and says: the change, what it has earned, the receipt. */
export function SoldScreen({ sale, onNext }: SoldScreenProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const money = (amount: number) => formats.money(amount, sale.currency_code)
  const { loyalty, payments } = sale
  const change = payments.reduce((sum, payment) => sum + (payment.change ?? 0), 0)
  return (
    <div className="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_24rem]">
      <Section title={t("till.sold.title", { number: sale.display_id })} testId="loyalty-till-sold">
        <div className="flex flex-col gap-y-4 px-4 py-6 sm:px-6">
          <div className="flex items-center gap-x-3">
            <CheckCircleSolid className="text-ui-tag-green-icon" />
            <Heading className="text-3xl tabular-nums">{money(sale.total)}</Heading>
          </div>
          {change > 0 && (
            <Text className="text-2xl tabular-nums" weight="plus" data-testid="loyalty-till-give">
              {t("till.sold.giveChange", { amount: money(change) })}
            </Text>
          )}
          {loyalty && (
            <dl>
              {loyalty.spent > 0 && (
                <SectionRow label={t("till.sold.spent")}>
                  <span data-testid="loyalty-till-spent">{formats.bonuses(loyalty.spent)}</span>
                </SectionRow>
              )}
              <SectionRow
                label={loyalty.awaiting ? t("till.sold.willEarn") : t("till.sold.earned")}
              >
                <span data-testid="loyalty-till-earned">
                  {formats.signedBonuses(loyalty.earned)}
                </span>
              </SectionRow>
              <SectionRow label={t("till.sold.balance")}>
                <span data-testid="loyalty-till-balance-after">
                  {formats.bonuses(loyalty.balance.available)}
                </span>
              </SectionRow>
              {loyalty.balance.expiring.slice(0, 1).map(({ bonuses, expires_on }) => (
                <SectionRow key={expires_on} label={t("balance.expiry")}>
                  {t("balance.expiryValue", {
                    bonuses: formats.bonuses(bonuses),
                    day: formats.day(expires_on),
                  })}
                </SectionRow>
              ))}
            </dl>
          )}
          <Button className="h-12 w-full" onClick={onNext}>
            {t("till.sold.next")}
          </Button>
          <Text size="small" className="text-ui-fg-subtle text-center">
            {t("till.sold.nextHint")}
          </Text>
        </div>
      </Section>
      <ReceiptSection order_id={sale.id} />
    </div>
  )
}
