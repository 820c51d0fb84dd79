import { KEYED_PLANS } from "./sql-functions"

/**
 * The write side of every operation: one procedure takes all rows of a commit as one JSON document.
 * The parts, in the order in which they are written: an entry comes after its postings, which its hash
 * contains, and a cart's new hold after the end of its old one.
 *
 * Changes are relative (`x = x + change`), so that even a forgotten lock could not write an old balance
 * over a new one; the account's number is compared, so that it would be an error.
 */
const ORDER_COLUMNS = `order_id, account_id, books_account_id, cart_id, program_id, program_version, tier, rate_bp, step,
  earned, revoked, spent, refunded, is_earned, hold_id, counted_spend, counted_quantity, renews_until,
  earning, facts, buyer, redemption, lines, placed_at`

const PART_SQL = {
  accounts: `update bonus_account a set seq = a.seq + x.entries,
      pending = a.pending + x.pending, available = a.available + x.available,
      held = a.held + x.held, debt = a.debt + x.debt
    from jsonb_to_recordset(${rowsOf("accounts")}) as x(id text, seq_before bigint, entries bigint, pending bigint,
      available bigint, held bigint, debt bigint)
    where a.id = x.id and a.seq = x.seq_before`,
  postings: `insert into bonus_posting (account_id, entry_seq, line, lot_seq, from_bucket,
      to_bucket, amount)
    select * from jsonb_to_recordset(${rowsOf("postings")}) as x(account_id text, entry_seq bigint, line integer,
      lot_seq bigint, from_bucket text, to_bucket text, amount bigint)`,
  entries: `insert into bonus_entry (account_id, seq, kind, amount, debt_change, shortfall, source_type,
      source_id, part, content_hash, reverses_seq, actor_id, reason, program_version, tier, rate_bp, occurred_at)
    select * from jsonb_to_recordset(${rowsOf("entries")}) as x(account_id text, seq bigint, kind text, amount bigint,
      debt_change bigint, shortfall bigint, source_type text, source_id text, part text,
      content_hash text, reverses_seq bigint, actor_id text, reason text, program_version integer,
      tier text, rate_bp integer, occurred_at timestamptz) order by x.account_id, x.seq`,
  new_lots: `insert into bonus_lot (account_id, lot_seq, amount, pending, available, held, spent,
      expired, revoked, settled, state, earned_at, available_from, expires_at, idle_until,
      origin_account_id, origin_lot_seq, idle_check_at)
    select x.*, x.idle_until from jsonb_to_recordset(${rowsOf("new_lots")}) as x(account_id text, lot_seq bigint, amount bigint,
      pending bigint, available bigint, held bigint, spent bigint, expired bigint, revoked bigint,
      settled bigint, state text, earned_at timestamptz, available_from timestamptz,
      expires_at timestamptz, idle_until timestamptz, origin_account_id text, origin_lot_seq bigint)`,
  lots: `update bonus_lot l set pending = l.pending + x.pending, available = l.available + x.available,
      held = l.held + x.held, spent = l.spent + x.spent, expired = l.expired + x.expired,
      revoked = l.revoked + x.revoked, settled = l.settled + x.settled, state = x.state,
      available_from = coalesce(x.available_from, l.available_from),
      expires_at = coalesce(x.expires_at, l.expires_at),
      idle_until = coalesce(x.idle_until, l.idle_until),
      idle_check_at = coalesce(x.idle_until, l.idle_check_at)
    from jsonb_to_recordset(${rowsOf("lots")}) as x(account_id text, lot_seq bigint, pending bigint,
      available bigint, held bigint, spent bigint, expired bigint, revoked bigint, settled bigint,
      state text, available_from timestamptz, expires_at timestamptz, idle_until timestamptz)
    where l.account_id = x.account_id and l.lot_seq = x.lot_seq`,
  closed_holds: `update bonus_hold h set status = x.status, closed_at = x.closed_at,
      closed_seq = x.closed_seq, close_reason = x.close_reason, order_id = x.order_id
    from jsonb_to_recordset(${rowsOf("closed_holds")}) as x(id text, status text, closed_at timestamptz, closed_seq bigint,
      close_reason text, order_id text)
    where h.id = x.id and h.status = 'open'`,
  new_holds: `insert into bonus_hold (id, account_id, source_type, source_id, attempt, entry_seq, requested,
      amount, money, currency_code, lines, program_version, tier, expires_at)
    select * from jsonb_to_recordset(${rowsOf("new_holds")}) as x(id text, account_id text, source_type text,
      source_id text, attempt integer, entry_seq bigint, requested bigint, amount bigint, money bigint,
      currency_code text, lines jsonb, program_version integer, tier text, expires_at timestamptz)`,
  attached_holds: `update bonus_hold h set order_id = x.order_id
    from jsonb_to_recordset(${rowsOf("attached_holds")}) as x(id text, order_id text)
    where h.id = x.id and (h.order_id is null or h.order_id = x.order_id)`,
  orders: `insert into bonus_order (${ORDER_COLUMNS})
    select ${ORDER_COLUMNS} from jsonb_populate_recordset(null::bonus_order, ${rowsOf("orders")})
    on conflict (order_id) do update set step = excluded.step,
      cart_id = excluded.cart_id, rate_bp = excluded.rate_bp, earned = excluded.earned,
      revoked = excluded.revoked, spent = excluded.spent, refunded = excluded.refunded,
      is_earned = excluded.is_earned, hold_id = excluded.hold_id,
      counted_spend = excluded.counted_spend, counted_quantity = excluded.counted_quantity,
      renews_until = excluded.renews_until, earning = excluded.earning, facts = excluded.facts,
      redemption = excluded.redemption, lines = excluded.lines, placed_at = excluded.placed_at,
      updated_at = clock_timestamp()
      where bonus_order.account_id = excluded.account_id`,
  members: `update loyalty_member m set tier = x.tier,
      cumulative_spend = m.cumulative_spend + coalesce(x.spend_change, 0),
      cumulative_quantity = m.cumulative_quantity + coalesce(x.quantity_change, 0),
      tier_checked_at = coalesce(x.tier_checked_at, m.tier_checked_at), updated_at = clock_timestamp()
    from jsonb_to_recordset(${rowsOf("members")}) as x(id text, tier text, spend_change bigint,
      quantity_change bigint, tier_checked_at timestamptz)
    where m.id = x.id`,
  tier_floors: `update loyalty_member m set tier_floor = x.tier, tier_floor_reason = x.reason,
      tier_floor_by = x.actor_id, tier_floor_at = x.given_at
    from jsonb_to_recordset(${rowsOf("tier_floors")}) as x(id text, tier text, reason text, actor_id text,
      given_at timestamptz)
    where m.id = x.id`,
  tier_changes: `insert into loyalty_member_tier_change (member_id, from_tier, to_tier, cause, order_id,
      program_version, actor_id, reason, changed_at)
    select * from jsonb_to_recordset(${rowsOf("tier_changes")}) as x(member_id text, from_tier text, to_tier text,
      cause text, order_id text, program_version integer, actor_id text, reason text, changed_at timestamptz)`,
  outbox: `insert into bonus_outbox (name, data)
    select name, data from jsonb_to_recordset(${rowsOf("outbox")}) as x(name text, data jsonb)`,
} as const

export type JournalPart = keyof typeof PART_SQL

function rowsOf(part: string): string {
  return `p_journal -> '${part}'`
}

/** Raised when a row that was read under the lock is no longer as it was read. */
export const LEDGER_CHANGED = "LP001"

/** An order may be seen for the first time on two accounts at once: the second starts again, and sees. */
const SERIALIZATION_FAILURE = "40001"

function writePart([part, sql]: [string, string]): string {
  return `if ${rowsOf(part)} is not null then
      ${sql};
      get diagnostics v_written = row_count;
      if v_written <> jsonb_array_length(${rowsOf(part)}) then
        raise exception '${part}: % of % rows were written', v_written, jsonb_array_length(${rowsOf(part)})
          using errcode = '${part === "orders" ? SERIALIZATION_FAILURE : LEDGER_CHANGED}';
      end if;
    end if;`
}

export const JOURNAL_FUNCTION_SQL = [
  `create or replace procedure bonus_journal_write(p_journal jsonb) language plpgsql
    ${KEYED_PLANS} as $$
  declare
    v_written bigint;
  begin
    ${Object.entries(PART_SQL).map(writePart).join("\n    ")}
  end $$;`,
  `comment on procedure bonus_journal_write is 'Writes everything that one operation has decided, or nothing of it.';`,
] as const
