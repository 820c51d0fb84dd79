import type { Account, Bucket, Instant, Lot } from "../../../domain/ledger/account"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { Minor } from "../../../domain/money/money"
import type { SqlClient } from "../ledger/sql-client"
import type { Balance } from "../ledger/results"
import { balanceOf } from "../ledger/results"

export interface MemberStandingView {
  readonly member_id: string
  readonly account_id: string
  readonly program_id: string
  readonly customer_id: string
  readonly status: "invited" | "active" | "suspended" | "closed"
  readonly tier: string | null
  readonly cumulative_spend: Minor
  readonly joined_at: string
  /** "1990-02-28"; null: not known. */
  readonly birth_date: string | null
  /** As of this very moment: what has ripened or expired since the last entry is counted in. */
  readonly balance: Balance
}

interface StandingRow {
  member_id: string
  account_id: string
  program_id: string
  customer_id: string
  status: MemberStandingView["status"]
  tier: string | null
  cumulative_spend: string
  joined_at: Date
  birth_date: string | null
  seq: string
  pending: string
  available: string
  held: string
  debt: string
  now: string
  due_lots: (Omit<Lot, "buckets"> & Record<Bucket, Bonuses>)[]
}

/** Selects standings; the lots that time has overtaken come with them, most often none. */
const STANDING_SQL = `select m.id as member_id, a.id as account_id, m.program_id, m.customer_id,
    m.status, m.tier, m.cumulative_spend, m.joined_at, to_char(m.birth_date, 'YYYY-MM-DD') as birth_date, a.seq, a.pending, a.available, a.held, a.debt,
    (extract(epoch from t.now) * 1000)::bigint as now,
    coalesce((select jsonb_agg(to_jsonb(l)
        || jsonb_build_object('earned_at', (extract(epoch from l.earned_at) * 1000)::bigint,
        'available_from', (extract(epoch from l.available_from) * 1000)::bigint,
        'expires_at', case when l.expires_at < 'infinity' then (extract(epoch from l.expires_at) * 1000)::bigint end))
      from (
        select * from bonus_lot where account_id = a.id and state = 'open' and expires_at <= t.now
        union all
        select * from bonus_lot where account_id = a.id and state = 'pending' and available_from <= t.now
      ) l), '[]'::jsonb) as due_lots
  from loyalty_member m join bonus_account a on a.member_id = m.id
  cross join (select coalesce($1::timestamptz, clock_timestamp()) as now) t`

export type StandingFilter =
  | { readonly member_ids: readonly string[] }
  | { readonly customer_id: string; readonly program_id: string }

/** Members with their balances as of now, in one query. */
export async function readStandings(
  client: SqlClient,
  filter: StandingFilter,
  now?: Instant,
): Promise<MemberStandingView[]> {
  const at = now === undefined ? null : new Date(now).toISOString()
  const { rows } = await client.query<StandingRow>(
    "member_ids" in filter
      ? {
          name: "loyalty_standing_of_members",
          text: `${STANDING_SQL} where m.id = any($2::text[])`,
          values: [at, filter.member_ids],
        }
      : {
          name: "loyalty_standing_of_customer",
          text: `${STANDING_SQL} where m.customer_id = $2 and m.program_id = $3`,
          values: [at, filter.customer_id, filter.program_id],
        },
  )
  return rows.map(standingFromRow)
}

function standingFromRow(row: StandingRow): MemberStandingView {
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
    account_id: row.account_id,
    program_id: row.program_id,
    customer_id: row.customer_id,
    status: row.status,
    tier: row.tier,
    cumulative_spend: Number(row.cumulative_spend) as Minor,
    joined_at: row.joined_at.toISOString(),
    birth_date: row.birth_date,
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
    buckets: { pending, available, held, spent, expired, revoked, settled },
  }
}
