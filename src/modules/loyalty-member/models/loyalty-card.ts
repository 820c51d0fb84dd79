import { model } from "@medusajs/framework/utils"

/** A number that leads to a member. A card is a key, never a balance. */
export const LoyaltyCard = model.define(
  { name: "LoyaltyCard", tableName: "loyalty_card" },
  {
    id: model.id({ prefix: "lcard" }).primaryKey(),
    number: model.text(),
    member_id: model.text().nullable(),
    status: model.enum(["in_stock", "issued", "blocked", "lost", "replaced", "expired", "void"]),
    issued_at: model.dateTime().nullable(),
  },
)
