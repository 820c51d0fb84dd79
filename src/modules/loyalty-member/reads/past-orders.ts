import type { BuyerFacts } from "../../../domain/accrual-rules/occasion"
import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { OrderFacts } from "../../../domain/orders/order-facts"
import type { RedemptionRecord } from "../../../domain/orders/order-redemption"
import type { SqlClient } from "../ledger/sql-client"

/** What a dry run over the past needs of an order's record. */
export interface PastOrderRecord {
  readonly order_id: string
  readonly account_id: string
  readonly program_version: number
  readonly tier: string | null
  /** Earned less what came back. */
  readonly earned_net: Bonuses
  readonly facts: OrderFacts
  readonly buyer: BuyerFacts | null
  readonly redemption: RedemptionRecord | null
}

export interface PastOrdersAsked {
  readonly program_id: string
  readonly since: Instant
  readonly before: Instant
  /** The last order of the page before; null: the first page. */
  readonly after: { readonly placed_at: Instant; readonly order_id: string } | null
  readonly limit: number
}

/** Orders on record as they were placed, the oldest first; a page costs the same wherever it lies. */
export async function readPastOrders(
  client: SqlClient,
  { program_id, since, before, after, limit }: PastOrdersAsked,
): Promise<PastOrderRecord[]> {
  const { rows } = await client.query<PastOrderRecord & { readonly earned_net: string }>({
    name: "bonus_past_orders",
    text: `select order_id, account_id, program_version, tier, earned - revoked as earned_net,
        facts, buyer, redemption
      from bonus_order
      where program_id = $1 and placed_at < $2::timestamptz
        and (placed_at, order_id) > ($3::timestamptz, $4)
      order by placed_at, order_id limit $5`,
    values: [
      program_id,
      new Date(before).toISOString(),
      new Date(after?.placed_at ?? since).toISOString(),
      after?.order_id ?? "",
      limit,
    ],
  })
  return rows.map((row) => ({ ...row, earned_net: Number(row.earned_net) as Bonuses }))
}

/** What the orders of a program that were placed in a stretch of time have earned, less what came back. */
export async function readEarnedByAll(
  client: SqlClient,
  program_id: string,
  since: Instant,
  before: Instant,
): Promise<Bonuses> {
  const { rows } = await client.query<{ earned: string }>({
    name: "bonus_earned_by_all",
    text: `select coalesce(sum(earned - revoked), 0) as earned from bonus_order
      where program_id = $1 and placed_at >= $2::timestamptz and placed_at < $3::timestamptz`,
    values: [program_id, new Date(since).toISOString(), new Date(before).toISOString()],
  })
  return Number(rows[0]?.earned) as Bonuses
}
