import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { rowsOf } from "../program-sql"
import type { TierGroup } from "../types"

/** Remembers which group and promotion of the shop belong to a tier, in place of those known before. */
export async function saveTierGroup(group: TierGroup, manager: SqlEntityManager): Promise<void> {
  await rowsOf(
    manager,
    `INSERT INTO loyalty_program_tier_group (program_id, tier, customer_group_id, promotion_id)
     VALUES (?, ?, ?, ?)
     ON CONFLICT (program_id, tier) DO UPDATE SET customer_group_id = excluded.customer_group_id,
       promotion_id = excluded.promotion_id, updated_at = now()`,
    [group.program_id, group.tier, group.customer_group_id, group.promotion_id],
  )
}
