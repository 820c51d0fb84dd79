import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { rowsOf } from "../program-sql"
import type { TierGroup } from "../types"

/** The groups that were made for a program's tiers; of all programs without an id. */
export async function listTierGroups(
  program_id: string | null,
  manager: SqlEntityManager,
): Promise<TierGroup[]> {
  return rowsOf<TierGroup>(
    manager,
    `SELECT program_id, tier, customer_group_id, promotion_id
       FROM loyalty_program_tier_group
      WHERE ?::text IS NULL OR program_id = ?
      ORDER BY program_id, created_at, tier`,
    [program_id, program_id],
  )
}
