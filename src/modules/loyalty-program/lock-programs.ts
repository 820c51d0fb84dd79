import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../domain/errors"
import { rowsOf } from "./program-sql"

const LOCK_NOT_AVAILABLE = "55P03"

/**
 * Lets one change of programs happen at a time; readers go on. A change touches more than its own row
 * (the default moves from one program to another, the first program becomes it), so row locks would
 * have to be taken in an order that nobody knows before. Settings change a few times a day.
 *
 * @throws LoyaltyError `busy_try_again` when another change takes longer than two seconds.
 */
export async function lockPrograms(manager: SqlEntityManager): Promise<void> {
  await rowsOf(manager, "SET LOCAL lock_timeout = '2s'")
  try {
    await rowsOf(manager, "LOCK TABLE loyalty_program_program IN SHARE ROW EXCLUSIVE MODE")
  } catch (error) {
    if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error
    throw new LoyaltyError(
      "busy_try_again",
      "The program's settings are being changed by somebody else. Try again in a moment.",
    )
  }
}
