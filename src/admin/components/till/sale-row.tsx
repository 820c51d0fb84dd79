import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ListedSale } from "../../hooks/api/till-sales"
import { useFormats } from "../../hooks/use-formats"

interface SaleRowProps {
  readonly sale: ListedSale
  readonly onReceipt: () => void
  readonly onReturn: () => void
}

export function SaleRow({ sale, onReceipt, onReturn }: SaleRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const number = sale.display_id
  const methods = new Set(sale.payments.flatMap(({ method }) => method ?? []))
  const ways = [...methods].map((method) => t(`till.pay.${method}`))
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div>
        <Text size="small" weight="plus">
          #{number} · {formats.money(sale.total, sale.currency_code)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {[formats.moment(sale.placed_at), ...ways, sale.member?.name].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <div className="flex gap-x-2">
        <Button
          variant="secondary"
          className="h-11"
          aria-label={t("till.sales.receiptOf", { number })}
          onClick={onReceipt}
        >
          {t("till.receipt.title")}
        </Button>
        {sale.is_returnable && (
          <Button
            variant="secondary"
            className="h-11"
            aria-label={t("till.sales.returnOf", { number })}
            onClick={onReturn}
          >
            {t("till.return.do")}
          </Button>
        )}
      </div>
    </li>
  )
}
