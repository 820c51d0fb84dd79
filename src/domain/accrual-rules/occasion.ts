import type { Instant } from "../ledger/account"

/** When somebody buys, and what is known of him: all that rules may ask besides the basket. */
export interface Occasion {
  readonly at: Instant
  readonly buyer: BuyerFacts
}

/**
 * What rules may ask about a buyer. For an order these are pinned at its first sight, so that it earns the
 * same whatever becomes of him later.
 */
export interface BuyerFacts {
  readonly customer_group_ids: readonly string[]
  /** "1990-02-29"; null: not known. */
  readonly birth_date: string | null
  /** Orders placed before this one that were not canceled by then. */
  readonly earlier_orders: number
  /** The same within so many calendar days, today included; the days that the rules ask for. */
  readonly earlier_orders_within_days: Readonly<Record<string, number>>
  /** Customer fields that the merchant defines; a field may have several values. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

/** Somebody of whom nothing is known. */
export const STRANGER: BuyerFacts = {
  customer_group_ids: [],
  birth_date: null,
  earlier_orders: 0,
  earlier_orders_within_days: {},
  attributes: {},
}
