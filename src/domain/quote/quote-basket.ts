import type { Occasion } from "../accrual-rules/occasion"
import type { AccrualResult } from "../accrual/calculate-accrual"
import { calculateAccrual } from "../accrual/calculate-accrual"
import type { EarningLimit } from "../accrual/earning-limit"
import type { Bonuses } from "../money/bonuses"
import { NO_BONUSES } from "../money/bonuses"
import { NO_MONEY } from "../money/money"
import { orderTarget } from "../orders/order-target"
import { programBonusValue } from "../program/bonus-values"
import type { TierTerms } from "../program/terms"
import type { Redemption, RedemptionInput, RedemptionLimits } from "../redemption/quote-redemption"
import { fitRedemption, quoteRedemption, spreadRedemption } from "../redemption/quote-redemption"
import type { Counted } from "../tiers/counted"

export interface BasketQuoteInput extends RedemptionInput {
  /** What is to be paid with bonuses, as far as the limits let it go; null: nothing was asked. */
  readonly wish: Bonuses | "max" | null
  readonly occasion: Occasion
  /** Null: nothing limits what the basket earns. */
  readonly limit: EarningLimit | null
  /** The tier that buying so much leads to; absent: nobody is known whose tier could rise. */
  readonly tierAfter?: (bought: Counted) => TierTerms | null
}

export interface BasketQuote {
  readonly limits: RedemptionLimits
  /** What the wish comes to under the limits; empty where nothing was asked. */
  readonly redemption: Redemption
  readonly accrual: AccrualResult
}

/**
 * What a basket earns and how much of it bonuses may pay: the one rule behind the cart's quote and the dry
 * run. Bonuses are spent at the tier that the buyer has, and earned at the one at which the order will.
 */
export function quoteBasket(input: BasketQuoteInput): BasketQuote {
  const { terms, basket, bonus_value, occasion, limit, wish } = input
  const limits = quoteRedemption(input)
  const chosen = wish === null ? NO_BONUSES : fitRedemption(limits, wish, input)
  const redemption = spreadRedemption(chosen, limits.caps, bonus_value)
  const paid_with_bonuses = new Map(redemption.lines.map((line) => [line.line_id, line.amount]))
  const accrual = calculateAccrual({
    terms,
    tier: earningTier(input, redemption),
    basket,
    bonus_value,
    paid_with_bonuses,
    occasion,
    limit,
  })
  return { limits, redemption, accrual }
}

/** Where the crossing order earns at the new tier, that is the one which the basket itself leads to. */
function earningTier(input: BasketQuoteInput, redemption: Redemption): TierTerms | null {
  const { terms, tier, tierAfter } = input
  if (terms.accrual.crossing_order === "old_tier" || !tierAfter) return tier
  const { counted_spend, counted_quantity } = orderTarget({
    ...input,
    facts: asOrder(input, redemption),
    buyer: input.occasion.buyer,
    program_bonus_value: programBonusValue(terms),
    redemption: null,
  })
  return tierAfter({ spend: counted_spend, quantity: counted_quantity })
}

/** The order that the basket would become. */
function asOrder({ basket, occasion }: BasketQuoteInput, redemption: Redemption) {
  const paid = new Map(redemption.lines.map((line) => [line.line_id, line.amount]))
  return {
    ...basket,
    order_id: "",
    version: 1,
    placed_at: occasion.at,
    paid: false,
    delivered: false,
    canceled: false,
    lines: basket.lines.map((line) => ({
      ...line,
      title: "",
      returned_quantity: 0,
      paid_with_bonuses: paid.get(line.line_id) ?? NO_MONEY,
    })),
  }
}
