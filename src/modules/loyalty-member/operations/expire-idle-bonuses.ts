import type { ConnectionPool } from "../ledger/database"
import { IDLE_UNTIL, lastPurchaseOf } from "../ledger/sql-inactivity"
import type { SweepInput, SweepResult } from "../ledger/sweep"
import { settleAccounts } from "../ledger/sweep"

const ACCOUNTS_TO_LOOK_AT = {
  name: "bonus_due_inactivity",
  text: `select a.id from bonus_account a
    where a.id in (
      select account_id from bonus_lot
      where state = 'open' and idle_check_at < 'infinity'
        and idle_check_at <= coalesce($1::timestamptz, clock_timestamp())
      order by idle_check_at limit $2::int)
    order by a.id for no key update skip locked`,
}

/**
 * A lot that a purchase keeps alive is looked at again when that purchase no longer does; what is held is
 * looked at every day, for it goes when it is given back.
 */
const LOOK_AGAIN = {
  name: "bonus_inactivity_look_again",
  text: `update bonus_lot l
    set idle_check_at = greatest(ends.idle_until, $2::timestamptz + interval '1 day')
    from (select l.account_id, l.lot_seq, ${IDLE_UNTIL} as idle_until
      from unnest($1::text[]) as ids(id) ${lastPurchaseOf("ids.id")}
      join bonus_lot l on l.account_id = ids.id and l.state = 'open' and l.idle_check_at <= $2::timestamptz) ends
    where l.account_id = ends.account_id and l.lot_seq = ends.lot_seq`,
}

/** Expires what inactivity has ended, for up to `limit` lots' accounts, and puts off the others. */
export function expireIdleBonuses(input: SweepInput, pool: ConnectionPool): Promise<SweepResult> {
  return settleAccounts(ACCOUNTS_TO_LOOK_AT, input, pool, LOOK_AGAIN)
}
