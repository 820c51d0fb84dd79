import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderLoyalty } from "../hooks/api/types"
import type { OrderWithLines } from "../lib/order-line-titles"
import { orderLineTitles } from "../lib/order-line-titles"
import { EntryList } from "./entry-list"
import { OrderFigures } from "./order-figures"
import { OrderLines } from "./order-lines"

interface OrderSectionProps {
  readonly loyalty: OrderLoyalty
  readonly order: OrderWithLines & { readonly currency_code: string }
}

/** An order's record: its figures, why each line earned, and the operations behind it. */
export function OrderSection({ loyalty, order }: OrderSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      <OrderFigures loyalty={loyalty} />
      {loyalty.lines.length > 0 && (
        <OrderLines
          loyalty={loyalty}
          titles={orderLineTitles(order)}
          currency_code={order.currency_code}
        />
      )}
      {loyalty.entries.length > 0 && (
        <div>
          <Text size="small" leading="compact" weight="plus" className="px-6 pb-1 pt-4">
            {t("order.statement")}
          </Text>
          <EntryList label={t("order.statement")} entries={loyalty.entries} withOrders={false} />
        </div>
      )}
    </>
  )
}
