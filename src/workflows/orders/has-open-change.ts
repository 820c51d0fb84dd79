import type { MedusaContainer } from "@medusajs/framework/types"

import { queryRows } from "../shop/query-rows"

/** True while somebody edits the order, or takes something of it back: Medusa makes one change of an order at a time. */
export async function hasOpenChange(
  container: MedusaContainer,
  order_id: string,
): Promise<boolean> {
  const changes = await queryRows<{ readonly id: string }>(container, {
    entity: "order_change",
    fields: ["id"],
    filters: { order_id, status: ["pending", "requested"] },
  })
  return changes.length > 0
}
