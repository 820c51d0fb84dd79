import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DraftBuyer } from "../components/widgets/draft-buyer"

const DraftOrderLoyaltyWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Container className="divide-y p-0" data-testid="loyalty-draft-order">
      <div className="px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
      </div>
      <DraftBuyer
        customer_id={order.customer_id}
        has_account={order.customer?.has_account ?? false}
      />
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "loyalty-program.draft-order",
  zone: "draft_order.details.side.after",
})

export default DraftOrderLoyaltyWidget
