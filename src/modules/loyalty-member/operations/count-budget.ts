import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { BudgetTerms } from "../../../domain/program/limit-terms"
import { budgetWarningAt } from "../../../domain/program/limit-terms"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"

export interface CountBudgetInput {
  readonly program_id: string
  readonly period_start: Instant
  readonly budget: BudgetTerms
  /** Entries after it are left for the next count; default: a quarter of a minute ago. */
  readonly until?: Instant
}

/**
 * Adds what was booked since the last count to the period's sum, and tells once when the warning share is
 * reached and once when the budget is spent. No sale waits for it: the row is the job's own. An entry has
 * its time a few seconds before it can be seen, and no operation lasts longer than its time-outs; so
 * what is older than a quarter of a minute is complete.
 * @returns what is counted now; null where another node is counting
 */
export async function countBudget(
  input: CountBudgetInput,
  pool: ConnectionPool,
): Promise<Bonuses | null> {
  return withConnection(pool, async (client) => {
    // The first count of a long period may take longer than an operation on accounts is given.
    await client.query("begin")
    try {
      const earned = await countUnderLock(client, input)
      await client.query("commit")
      return earned
    } catch (error) {
      await client.query("rollback").catch(() => undefined)
      throw error
    }
  })
}

async function countUnderLock(
  client: SqlClient,
  { program_id, period_start, budget, until }: CountBudgetInput,
): Promise<Bonuses | null> {
  const start = new Date(period_start).toISOString()
  await client.query({
    name: "bonus_budget_open",
    text: `insert into bonus_budget (program_id, period_start, counted_until)
      values ($1, $2::timestamptz, $2::timestamptz) on conflict do nothing`,
    values: [program_id, start],
  })
  const { rows } = await client.query<{ earned: string; warned_at: string; spent_at: string }>({
    name: "bonus_budget_count",
    text: `with own as (
        select *, greatest(counted_until, coalesce($3::timestamptz, clock_timestamp() - interval '15 seconds')) as until
        from bonus_budget where program_id = $1 and period_start = $2::timestamptz for update skip locked
      ), booked as (
        select coalesce(sum(case e.kind when 'accrual' then e.amount else -e.amount end), 0) as earned
        from own join bonus_entry e on e.created_at > own.counted_until and e.created_at <= own.until
        join bonus_account a on a.id = e.account_id and a.program_id = $1
        where e.kind in ('accrual', 'revocation')
      )
      update bonus_budget b set earned = b.earned + booked.earned, counted_until = own.until
      from own, booked where b.program_id = own.program_id and b.period_start = own.period_start
      returning b.earned, b.warned_at, b.spent_at`,
    values: [program_id, start, until === undefined ? null : new Date(until).toISOString()],
  })
  const [row] = rows
  if (!row) return null
  const earned = Number(row.earned) as Bonuses
  const about = { program_id, period_start: start, budget: budget.bonuses, earned }
  if (earned >= budgetWarningAt(budget) && Number(row.warned_at) < budget.bonuses) {
    await tell(client, "warned_at", { name: "loyalty_program.budget_warning", data: about })
  }
  if (earned >= budget.bonuses && Number(row.spent_at) < budget.bonuses) {
    const data = { ...about, earning_stopped: budget.at_end === "stop_earning" }
    await tell(client, "spent_at", { name: "loyalty_program.budget_spent", data })
  }
  return earned
}

async function tell(
  client: SqlClient,
  column: "warned_at" | "spent_at",
  event: {
    readonly name: string
    readonly data: {
      readonly program_id: string
      readonly period_start: string
      readonly budget: Bonuses
    }
  },
): Promise<void> {
  const { program_id, period_start, budget } = event.data
  await client.query({
    name: `bonus_budget_${column}`,
    text: `with noted as (
        update bonus_budget set ${column} = $3 where program_id = $1 and period_start = $2::timestamptz)
      insert into bonus_outbox (name, data) values ($4, $5::jsonb)`,
    values: [program_id, period_start, budget, event.name, JSON.stringify(event.data)],
  })
}
