import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { Minor } from "../../../domain/money/money"
import type { MemberAtStart } from "../../../domain/simulation/member-replay"
import type { SqlClient } from "../ledger/sql-client"

export interface PastMember extends MemberAtStart {
  readonly account_id: string
  readonly customer_id: string
  readonly birth_date: string | null
}

export interface PastMembersAsked {
  readonly account_ids: readonly string[]
  /** As the members stood at this moment. */
  readonly at: Instant
  /** Purchases from here on come one by one; null: none of them is asked for. */
  readonly each_since: Instant | null
  /** Whether the sum of all that is older is asked for. */
  readonly older: boolean
}

interface MemberRow {
  account_id: string
  customer_id: string
  birth_date: string | null
  held: string | null
  tier_floor: string | null
  floor_at: string | null
  bought: {
    placed_at: number | null
    spend: Minor
    quantity: number
    earned: Bonuses
  }[]
}

/** The tier that was on record: what the last change before made it, or what the first one after found. */
const HELD = `coalesce(
    (select jsonb_build_array(c.to_tier) from loyalty_member_tier_change c
      where c.member_id = m.id and c.changed_at < t.at order by c.id desc limit 1),
    (select jsonb_build_array(c.from_tier) from loyalty_member_tier_change c
      where c.member_id = m.id and c.changed_at >= t.at order by c.id limit 1),
    jsonb_build_array(m.tier)) ->> 0`

/** Members as they stood at a moment, with what they had bought before it. */
export async function readPastMembers(
  client: SqlClient,
  { account_ids, at, each_since, older }: PastMembersAsked,
): Promise<PastMember[]> {
  const { rows } = await client.query<MemberRow>({
    name: "loyalty_past_members",
    text: `select a.id as account_id, m.customer_id, to_char(m.birth_date, 'YYYY-MM-DD') as birth_date,
        ${HELD} as held, m.tier_floor, (extract(epoch from m.tier_floor_at) * 1000)::bigint as floor_at,
        coalesce((select jsonb_agg(jsonb_build_object('placed_at', b.placed_at, 'spend', b.spend,
            'quantity', b.quantity, 'earned', b.earned))
          from (select case when o.placed_at >= t.each_since
                then (extract(epoch from o.placed_at) * 1000)::bigint end as placed_at,
              sum(o.counted_spend) as spend, sum(o.counted_quantity) as quantity,
              sum(o.earned - o.revoked) as earned
            from bonus_order o where o.account_id = a.id and o.placed_at < t.at
              and ($4 or o.placed_at >= t.each_since)
            group by 1) b), '[]') as bought
      from bonus_account a join loyalty_member m on m.id = a.member_id
      cross join (select $2::timestamptz as at, $3::timestamptz as each_since) t
      where a.id = any($1::text[])`,
    values: [
      account_ids,
      new Date(at).toISOString(),
      each_since === null ? null : new Date(each_since).toISOString(),
      older,
    ],
  })
  return rows.map(memberFromRow)
}

function memberFromRow(row: MemberRow): PastMember {
  const { account_id, customer_id, birth_date, held, tier_floor, floor_at, bought } = row
  return {
    account_id,
    customer_id,
    birth_date,
    held,
    floor: tier_floor === null ? null : { tier: tier_floor, given_at: Number(floor_at) },
    bought: bought.map(({ placed_at, spend, quantity, earned }) => ({
      placed_at,
      counted: { spend, quantity },
      earned,
    })),
  }
}
