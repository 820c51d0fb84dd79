import type { ConnectionPool } from "../ledger/database"
import type { SweepInput, SweepResult } from "../ledger/sweep"
import { settleAccounts } from "../ledger/sweep"

const DUE_ACCOUNTS = {
  name: "bonus_due_activation",
  text: `select a.id from bonus_account a
    where a.id in (
      select account_id from bonus_lot
      where state = 'pending' and available_from < 'infinity'
        and available_from <= coalesce($1::timestamptz, clock_timestamp())
      order by available_from limit $2::int)
    order by a.id for no key update skip locked`,
}

/** Makes pending bonuses available whose day has come, for up to `limit` lots' accounts. */
export function activateBonuses(input: SweepInput, pool: ConnectionPool): Promise<SweepResult> {
  return settleAccounts(DUE_ACCOUNTS, input, pool)
}
