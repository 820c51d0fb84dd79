import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import { NO_BONUSES } from "../../../domain/money/bonuses"
import type { SqlClient } from "../ledger/sql-client"

/** What the members of a program have earned together in a period, as it was last counted. */
export async function readBudgetEarned(
  client: SqlClient,
  program_id: string,
  period_start: Instant,
): Promise<Bonuses> {
  const { rows } = await client.query<{ earned: string }>({
    name: "bonus_budget_earned",
    text: `select earned from bonus_budget where program_id = $1 and period_start = $2::timestamptz`,
    values: [program_id, new Date(period_start).toISOString()],
  })
  return rows[0] ? (Number(rows[0].earned) as Bonuses) : NO_BONUSES
}
