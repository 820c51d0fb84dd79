import type { MedusaContainer } from "@medusajs/framework/types"

import { IS_KNOWN_SQL } from "../../modules/loyalty-member/operations/forget-person"
import { forgetPersonWorkflow } from "../members/forget-person"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

const BATCH = 200
const BATCHES_MAX = 500

const DELETED: PreparedSql = {
  name: "loyalty_deleted_customers",
  text: `select distinct m.customer_id from customer c
    join loyalty_member m on m.customer_id = c.id
    where c.deleted_at is not null and ${IS_KNOWN_SQL} limit $1`,
}

/**
 * Customers whose deletion was told to nobody; those that are forgotten already are not looked at again.
 * @returns how many were forgotten
 */
export async function forgetDeleted(container: MedusaContainer): Promise<number> {
  let forgotten = 0
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const customers = await sqlRows<{ customer_id: string }>(container, DELETED, [BATCH])
    for (const { customer_id } of customers) await forgetCustomer(container, customer_id)
    forgotten += customers.length
    if (customers.length < BATCH) break
  }
  return forgotten
}

/** The customer was deleted in the shop: what his memberships say of him goes with him. */
export async function forgetCustomer(
  container: MedusaContainer,
  customer_id: string,
): Promise<void> {
  await forgetPersonWorkflow(container).run({
    input: { customer_id, actor_id: null, reason: "The customer was deleted" },
  })
}
