import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"

import LoyaltyMemberModule from "../modules/loyalty-member"

/** Read-only: `customer.loyalty_members` in a query. The member keeps the customer's id; there is no link table. */
export default defineLink(
  {
    linkable: CustomerModule.linkable.customer,
    field: "id",
  },
  {
    linkable: LoyaltyMemberModule.linkable.loyaltyMember.id,
    primaryKey: "customer_id",
  },
  { readOnly: true, isList: true },
)
