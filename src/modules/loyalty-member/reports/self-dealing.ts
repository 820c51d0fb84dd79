import type { Instant } from "../../../domain/ledger/account"
import type { SqlClient } from "../ledger/sql-client"

/** What one person of the staff did for one member, in hundredths. */
export interface StaffDealing {
  readonly actor_id: string
  readonly member_id: string
  readonly customer_id: string
  readonly adjustments: number
  readonly bonuses_given: number
  readonly bonuses_taken: number
  readonly cards_issued: number
  /** Carts and sales at which this person set aside or spent the member's bonuses. */
  readonly redemptions: number
  readonly actions: number
  /** Of all that this person did for any member in that time, in basis points. */
  readonly share_bp: number
  readonly last_at: Date
}

export interface SelfDealingFilter {
  readonly from: Instant
  readonly before: Instant
  /** Fewer actions than this for one member are everyday work. */
  readonly actions_min: number
  /** Null: dealings in all programs. */
  readonly program_id: string | null
  readonly limit: number
  readonly offset: number
}

/**
 * Whose work goes to the same member again and again: cards, adjustments and redemptions by a person of
 * the staff. Says nothing about whether it was right; it says where to look.
 */
const SELF_DEALING = {
  name: "loyalty_report_self_dealing",
  text: `with acts as (
      select e.actor_id, a.member_id, e.kind::text as what, e.source_id, e.amount, e.occurred_at as at,
        exists (select 1 from bonus_posting p where p.account_id = e.account_id and p.entry_seq = e.seq
          and p.from_bucket = 'issue') as gives
      from bonus_entry e join bonus_account a on a.id = e.account_id
      where e.actor_id is not null and e.occurred_at >= $1::timestamptz and e.occurred_at < $2::timestamptz
        and a.program_id = coalesce($6, a.program_id)
      union all
      select c.issued_by, c.member_id, 'card', c.id, 0, c.issued_at, false
      from loyalty_card c join loyalty_member h on h.id = c.member_id
      where c.issued_by is not null and h.program_id = coalesce($6, h.program_id)
        and c.issued_at >= $1::timestamptz and c.issued_at < $2::timestamptz
    ), dealings as (
      select actor_id, member_id,
        count(*) filter (where what = 'adjustment') as adjustments,
        coalesce(sum(amount) filter (where what = 'adjustment' and gives), 0) as bonuses_given,
        coalesce(sum(amount) filter (where what = 'adjustment' and not gives), 0) as bonuses_taken,
        count(*) filter (where what = 'card') as cards_issued,
        count(distinct source_id) filter (where what in ('hold', 'capture')) as redemptions,
        max(at) as last_at
      from acts group by actor_id, member_id
    ), counted as (
      select *, adjustments + cards_issued + redemptions as actions,
        sum(adjustments + cards_issued + redemptions) over (partition by actor_id) as all_actions
      from dealings
    )
    select d.*, m.customer_id, (d.actions * 10000 / d.all_actions)::int as share_bp, count(*) over () as count
    from counted d join loyalty_member m on m.id = d.member_id
    where d.actions >= $3 order by d.actions desc, d.bonuses_given desc, d.actor_id, d.member_id
    limit $4 offset $5`,
}

/** Busiest first, and how many there are in all; a page beyond the end has none and counts none. */
export async function readSelfDealing(
  client: SqlClient,
  filter: SelfDealingFilter,
): Promise<{ dealings: StaffDealing[]; count: number }> {
  const { rows } = await client.query<Record<string, string> & { last_at: Date }>({
    ...SELF_DEALING,
    values: [
      new Date(filter.from).toISOString(),
      new Date(filter.before).toISOString(),
      filter.actions_min,
      filter.limit,
      filter.offset,
      filter.program_id,
    ],
  })
  return { dealings: rows.map(dealingFromRow), count: Number(rows[0]?.count ?? 0) }
}

function dealingFromRow(row: Record<string, string> & { last_at: Date }): StaffDealing {
  return {
    actor_id: row.actor_id ?? "",
    member_id: row.member_id ?? "",
    customer_id: row.customer_id ?? "",
    adjustments: Number(row.adjustments),
    bonuses_given: Number(row.bonuses_given),
    bonuses_taken: Number(row.bonuses_taken),
    cards_issued: Number(row.cards_issued),
    redemptions: Number(row.redemptions),
    actions: Number(row.actions),
    share_bp: Number(row.share_bp),
    last_at: row.last_at,
  }
}
