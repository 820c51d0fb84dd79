import type { BuyerFacts } from "../../../domain/accrual-rules/occasion"
import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { Minor } from "../../../domain/money/money"
import type { Renewal } from "../../../domain/ledger/inactivity"
import type { EarningRecord } from "../../../domain/accrual/earning-limit"
import type { OrderFacts } from "../../../domain/orders/order-facts"
import type { RedemptionRecord } from "../../../domain/orders/order-redemption"
import type { OrderTargetLine } from "../../../domain/orders/order-target"
import type { RedemptionLine } from "../../../domain/redemption/quote-redemption"

/** What is set aside for a cart, and how it ended: captured, released or expired, once. */
export interface BonusHold {
  readonly hold_id: string
  readonly account_id: string
  /** Whose it is by now, where that account was merged into another one; else the same. */
  readonly owner_account_id: string
  readonly source_type: "cart" | "order" | "till_sale"
  readonly source_id: string
  readonly attempt: number
  readonly entry_seq: number
  readonly requested: Bonuses | "max"
  readonly bonuses: Bonuses
  readonly money: Minor
  readonly currency_code: string
  readonly lines: readonly RedemptionLine[]
  readonly program_version: number
  readonly tier: string | null
  readonly order_id: string | null
  readonly state: HoldState
}

export type HoldState =
  | { readonly status: "open"; readonly expires_at: Instant }
  | { readonly status: "captured"; readonly closed_at: Instant; readonly closed_seq: number }
  | {
      readonly status: "released" | "expired"
      readonly closed_at: Instant
      readonly closed_seq: number
      readonly reason: string
    }

export interface HoldRow {
  id: string
  account_id: string
  owner_account_id?: string
  source_type: BonusHold["source_type"]
  source_id: string
  attempt: number
  entry_seq: number
  requested: number | null
  amount: number
  money: number
  currency_code: string
  lines: readonly RedemptionLine[]
  program_version: number
  tier: string | null
  status: HoldState["status"]
  expires_at: number
  closed_at: number | null
  closed_seq: number | null
  close_reason: string | null
  order_id: string | null
}

export function holdFromRow(row: HoldRow): BonusHold {
  return {
    hold_id: row.id,
    account_id: row.account_id,
    owner_account_id: row.owner_account_id ?? row.account_id,
    source_type: row.source_type,
    source_id: row.source_id,
    attempt: row.attempt,
    entry_seq: Number(row.entry_seq),
    requested: row.requested === null ? "max" : (Number(row.requested) as Bonuses),
    bonuses: Number(row.amount) as Bonuses,
    money: Number(row.money) as Minor,
    currency_code: row.currency_code,
    lines: row.lines,
    program_version: row.program_version,
    tier: row.tier,
    order_id: row.order_id,
    state: holdState(row),
  }
}

function holdState(row: HoldRow): HoldState {
  const closed_at = Number(row.closed_at)
  const closed_seq = Number(row.closed_seq)
  switch (row.status) {
    case "open":
      return { status: "open", expires_at: Number(row.expires_at) }
    case "captured":
      return { status: "captured", closed_at, closed_seq }
    case "released":
    case "expired":
      return { status: row.status, closed_at, closed_seq, reason: row.close_reason ?? "" }
  }
}

/** The record of an order as the database keeps it. */
export interface BonusOrderRow {
  readonly order_id: string
  /** For whom it counts. */
  readonly account_id: string
  /** Where its entries stand, when that account was merged into the other one; null: the same. */
  readonly books_account_id: string | null
  readonly cart_id: string | null
  readonly program_id: string
  readonly program_version: number
  readonly tier: string | null
  readonly rate_bp: number
  readonly step: number
  readonly earned: Bonuses
  readonly revoked: Bonuses
  readonly spent: Bonuses
  readonly refunded: Bonuses
  readonly is_earned: boolean
  readonly hold_id: string | null
  readonly counted_spend: Minor
  readonly counted_quantity: number
  readonly renewal: Renewal | null
  /** Null: nothing limited what the order earns. */
  readonly earning: EarningRecord | null
  readonly facts: OrderFacts
  /** Pinned; null for an order from before there were rules. */
  readonly buyer: BuyerFacts | null
  readonly redemption: RedemptionRecord | null
  readonly lines: readonly OrderTargetLine[]
}
