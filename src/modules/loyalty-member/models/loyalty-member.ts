import { model } from "@medusajs/framework/utils"

/** A customer in a program. The table has more than this model shows: it is written by the operations alone. */
export const LoyaltyMember = model.define(
  { name: "LoyaltyMember", tableName: "loyalty_member" },
  {
    id: model.id({ prefix: "lmem" }).primaryKey(),
    program_id: model.text(),
    customer_id: model.text(),
    status: model.enum(["invited", "active", "suspended", "closed", "merged"]),
    tier: model.text().nullable(),
    joined_at: model.dateTime(),
  },
)
