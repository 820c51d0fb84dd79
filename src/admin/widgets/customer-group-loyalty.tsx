import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomerGroup, DetailWidgetProps } from "@medusajs/framework/types"
import { TierGroupSection } from "../components/widgets/tier-group-section"

const CustomerGroupLoyaltyWidget = ({ data: group }: DetailWidgetProps<AdminCustomerGroup>) => (
  <TierGroupSection customer_group_id={group.id} />
)

export const config = defineWidgetConfig({
  id: "loyalty-program.customer-group",
  zone: "customer_group.details.before",
})

export default CustomerGroupLoyaltyWidget
