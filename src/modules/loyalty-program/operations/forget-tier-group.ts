import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { rowsOf } from "../program-sql"

export async function forgetTierGroup(
  program_id: string,
  tier: string,
  manager: SqlEntityManager,
): Promise<void> {
  await rowsOf(
    manager,
    "DELETE FROM loyalty_program_tier_group WHERE program_id = ? AND tier = ?",
    [program_id, tier],
  )
}
