import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { AwaitingBadge } from "../components/awaiting-badge"
import { LoadError } from "../components/load-error"
import { NobodyEarned } from "../components/nobody-earned"
import { OrderSection } from "../components/order-section"
import { SectionSkeleton } from "../components/section-skeleton"
import { useOrderLoyalty } from "../hooks/api/orders"

const OrderLoyaltyWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useOrderLoyalty(order.id)
  const loyalty = data?.order

  return (
    <Container className="divide-y p-0" data-testid="loyalty-order">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
        {loyalty?.awaiting && <AwaitingBadge moment={loyalty.moment} />}
      </div>
      {!data &&
        (error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={3} />
        ))}
      {loyalty === null && (
        <NobodyEarned
          customer_id={order.customer_id}
          has_account={order.customer?.has_account ?? false}
        />
      )}
      {loyalty && <OrderSection loyalty={loyalty} order={order} />}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "loyalty-program.order",
  zone: "order.details.side.after",
})

export default OrderLoyaltyWidget
