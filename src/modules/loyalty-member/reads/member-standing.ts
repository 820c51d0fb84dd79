import type { Account, Bucket, Instant, Lot } from "../../../domain/ledger/account"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { MemberStatus } from "../../../domain/members/member-state"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { Minor } from "../../../domain/money/money"
import type { Counted } from "../../../domain/tiers/counted"
import { endedByInactivity, IDLE_UNTIL, lastPurchaseOf } from "../ledger/sql-inactivity"
import type { SqlClient } from "../ledger/sql-client"
import type { Balance } from "../ledger/results"
import { balanceOf } from "../ledger/results"

export interface MemberStandingView {
  readonly member_id: string
  /** The membership by which he was looked for: his own, or one that was merged into it. */
  readonly reached_by: string
  /** The membership that lives on in its place; null: it was not merged. */
  readonly merged_into: string | null
  readonly account_id: string
  readonly program_id: string
  readonly customer_id: string
  readonly status: MemberStatus
  /** As it is on record; `tierOfBuyer` says what it is by now. */
  readonly tier: string | null
  readonly tier_floor: TierFloorView | null
  /** What counts towards a tier, since ever. */
  readonly counted: Counted
  readonly joined_at: string
  /** "1990-02-28"; null: not known. */
  readonly birth_date: string | null
  /** "+48600100200"; null: not known. */
  readonly phone: string | null
  /** From this day on the till asks for the fields again; null: it does not. */
  readonly next_survey_on: string | null
  /** As of this very moment: what has ripened or expired since the last entry is counted in. */
  readonly balance: Balance
}

/** A tier given by hand, below which the member does not fall. */
export interface TierFloorView {
  readonly tier: string
  readonly reason: string
  readonly actor_id: string | null
  readonly given_at: string
}

export interface StandingRow {
  member_id: string
  reached_by: string
  merged_into: string | null
  account_id: string
  program_id: string
  customer_id: string
  status: MemberStandingView["status"]
  tier: string | null
  tier_floor: TierFloorView | null
  cumulative_spend: string
  cumulative_quantity: string
  /** Text in an answer that came as JSON. */
  joined_at: Date | string
  birth_date: string | null
  phone: string | null
  next_survey_on: string | null
  seq: string
  pending: string
  available: string
  held: string
  debt: string
  now: string
  due_lots: (Omit<Lot, "buckets"> & Record<Bucket, Bonuses>)[]
}

/** Of whoever is named: a merged membership can be read. */
const AS_NAMED = `(select id as reached_by, id from loyalty_member) own`

/** Of a customer: a merged membership leads to the one that lives on. */
const AS_SURVIVOR = `(select id as reached_by, coalesce(merged_into, id) as id, customer_id, program_id
    from loyalty_member) own`

/** Of whom a card leads to, a phone number or one of several customers. */
const BY_CARD = `(select h.id as reached_by, coalesce(h.merged_into, h.id) as id, c.number
    from loyalty_card c join loyalty_member h on h.id = c.member_id) own`
const BY_PHONE = `(select id as reached_by, coalesce(merged_into, id) as id, phone, program_id
    from loyalty_member) own`

/** Selects standings; the lots that time has overtaken come with them, most often none. */
const standingsSql = (own: string) => `select m.id as member_id, own.reached_by, m.merged_into,
    a.id as account_id, m.program_id, m.customer_id, m.status, m.tier, m.cumulative_spend, m.cumulative_quantity, m.joined_at,
    to_char(m.birth_date, 'YYYY-MM-DD') as birth_date, m.phone,
    to_char(m.next_survey_on, 'YYYY-MM-DD') as next_survey_on, a.seq, a.pending, a.available, a.held, a.debt,
    case when m.tier_floor is not null then jsonb_build_object('tier', m.tier_floor,
      'reason', m.tier_floor_reason, 'actor_id', m.tier_floor_by,
      'given_at', to_char(m.tier_floor_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as tier_floor,
    (extract(epoch from t.now) * 1000)::bigint as now,
    coalesce((select jsonb_agg(to_jsonb(l)
        || jsonb_build_object('earned_at', (extract(epoch from l.earned_at) * 1000)::bigint,
        'available_from', (extract(epoch from l.available_from) * 1000)::bigint,
        'expires_at', bonus_epoch_ms(l.expires_at), 'idle_until', bonus_epoch_ms(${IDLE_UNTIL})))
      from (
        select * from bonus_lot where account_id = a.id and state = 'open' and expires_at <= t.now
        union all
        select * from bonus_lot where account_id = a.id and state = 'pending' and available_from <= t.now
        union all
        select * from bonus_lot l where account_id = a.id and ${endedByInactivity("t.now")}
          and l.expires_at > t.now
      ) l), '[]'::jsonb) as due_lots
  from ${own} join loyalty_member m on m.id = own.id join bonus_account a on a.member_id = m.id
  cross join (select coalesce($1::timestamptz, clock_timestamp()) as now) t
  ${lastPurchaseOf("a.id")}`

/** Of whom the card of number `$2` leads to, as of `$1`; null: now. */
export const STANDING_BY_CARD_SQL = `${standingsSql(BY_CARD)} where own.number = $2`

export type StandingFilter =
  | { readonly member_ids: readonly string[] }
  | { readonly account_id: string }
  /** In the program named, or in every one; of a merged membership the one that lives on. */
  | { readonly customer_id: string; readonly program_id?: string }
  /** In one program, or in every one. */
  | { readonly customer_ids: readonly string[]; readonly program_id: string | null }
  /** Normalized; in one program, or in every one. */
  | { readonly phone: string; readonly program_id: string | null }

/** Members with their balances as of now, in one query. */
export async function readStandings(
  client: SqlClient,
  filter: StandingFilter,
  now?: Instant,
): Promise<MemberStandingView[]> {
  const at = now === undefined ? null : new Date(now).toISOString()
  const { rows } = await client.query<StandingRow>(statementFor(filter, at))
  return rows.map(standingFromRow)
}

function statementFor(filter: StandingFilter, at: string | null) {
  if ("phone" in filter) {
    return {
      name: "loyalty_standings_by_phone",
      text: `${standingsSql(BY_PHONE)}
        where own.phone = $2 and ($3::text is null or own.program_id = $3)`,
      values: [at, filter.phone, filter.program_id],
    }
  }
  if ("customer_ids" in filter) {
    return {
      name: "loyalty_standings_of_customers",
      text: `${standingsSql(AS_SURVIVOR)}
        where own.customer_id = any($2::text[]) and ($3::text is null or own.program_id = $3)`,
      values: [at, filter.customer_ids, filter.program_id],
    }
  }
  if ("member_ids" in filter) {
    return {
      name: "loyalty_standing_of_members",
      text: `${standingsSql(AS_NAMED)} where own.id = any($2::text[])`,
      values: [at, filter.member_ids],
    }
  }
  if ("account_id" in filter) {
    return {
      name: "loyalty_standing_of_account",
      text: `${standingsSql(AS_NAMED)} where a.id = $2`,
      values: [at, filter.account_id],
    }
  }
  if (filter.program_id === undefined) {
    return {
      name: "loyalty_standings_of_customer",
      text: `${standingsSql(AS_SURVIVOR)} where own.customer_id = $2`,
      values: [at, filter.customer_id],
    }
  }
  return {
    name: "loyalty_standing_of_customer",
    text: `${standingsSql(AS_SURVIVOR)} where own.customer_id = $2 and own.program_id = $3`,
    values: [at, filter.customer_id, filter.program_id],
  }
}

export function standingFromRow(row: StandingRow): MemberStandingView {
  const account: Account = {
    account_id: row.account_id,
    seq: Number(row.seq),
    pending: Number(row.pending) as Bonuses,
    available: Number(row.available) as Bonuses,
    held: Number(row.held) as Bonuses,
    debt: Number(row.debt) as Bonuses,
    lots: row.due_lots.map(dueLot),
  }
  const settled = account.lots.length === 0 ? account : settleTime(account, Number(row.now)).account
  return {
    member_id: row.member_id,
    reached_by: row.reached_by,
    merged_into: row.merged_into,
    account_id: row.account_id,
    program_id: row.program_id,
    customer_id: row.customer_id,
    status: row.status,
    tier: row.tier,
    tier_floor: row.tier_floor,
    counted: {
      spend: Number(row.cumulative_spend) as Minor,
      quantity: Number(row.cumulative_quantity),
    },
    joined_at: new Date(row.joined_at).toISOString(),
    birth_date: row.birth_date,
    phone: row.phone,
    next_survey_on: row.next_survey_on,
    balance: balanceOf(settled),
  }
}

function dueLot(row: StandingRow["due_lots"][number]): Lot {
  const { pending, available, held, spent, expired, revoked, settled } = row
  return {
    lot_seq: row.lot_seq,
    amount: row.amount,
    earned_at: row.earned_at,
    available_from: row.available_from,
    expires_at: row.expires_at,
    idle_until: row.idle_until,
    buckets: { pending, available, held, spent, expired, revoked, settled },
  }
}
