import type { ConnectionPool } from "../ledger/database"
import type { SweepInput, SweepResult } from "../ledger/sweep"
import { settleAccounts } from "../ledger/sweep"

/** A lot past its day that is wholly held stays open, and is no work for the sweep. */
const DUE_ACCOUNTS = {
  name: "bonus_due_expiry",
  text: `select a.id from bonus_account a
    where a.id in (
      select account_id from bonus_lot
      where state = 'open' and available > 0 and expires_at < 'infinity'
        and expires_at <= coalesce($1::timestamptz, clock_timestamp())
      order by expires_at limit $2::int)
    order by a.id for no key update skip locked`,
}

/** Expires available bonuses past their day, for up to `limit` lots' accounts. */
export function expireBonuses(input: SweepInput, pool: ConnectionPool): Promise<SweepResult> {
  return settleAccounts(DUE_ACCOUNTS, input, pool)
}
