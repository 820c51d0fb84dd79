import type { Minor } from "../money/money"

export const CARD_CONDITION_TYPES = [
  "any_purchase",
  "first_purchase",
  "purchase",
  "cumulative_spend",
] as const

/** What a purchase has to be for a card to be offered with it; sums are in the program's currency. */
export type CardCondition =
  | { readonly type: "any_purchase" }
  /** Nothing that the buyer has placed before stands. */
  | { readonly type: "first_purchase" }
  /** This very purchase comes to so much or more. */
  | { readonly type: "purchase"; readonly amount: Minor }
  /** With this purchase, all that he has bought comes to so much or more. */
  | { readonly type: "cumulative_spend"; readonly amount: Minor }

/** A purchase as conditions see it. */
export interface CardSale {
  /** See `goodsSum`. */
  readonly goods: Minor
  /** Cumulative spend before it. */
  readonly spent_before: Minor
  /** True once the buyer has placed another order that stands. */
  readonly has_ordered: boolean
}

/** With `purchase` of 1 000.00: met by 1 000.00, and not by 999.99 (acceptance A34). */
export function isMet(condition: CardCondition, sale: CardSale): boolean {
  switch (condition.type) {
    case "any_purchase":
      return true
    case "first_purchase":
      return !sale.has_ordered
    case "purchase":
      return sale.goods >= condition.amount
    case "cumulative_spend":
      return sale.spent_before + sale.goods >= condition.amount
  }
}
