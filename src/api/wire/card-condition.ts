import type { CardCondition } from "../../domain/cards/card-condition"
import type { CardSwap } from "../../domain/cards/card-kind"
import { LoyaltyError } from "../../domain/errors"
import { fitsScale, parseDecimal } from "../../domain/money/decimal"
import type { Currency } from "../../domain/money/money"
import { moneyFromMinor, moneyToMinor } from "../../domain/money/money"

/** With its amount in major units of the program's currency. */
export interface WireCardCondition {
  readonly type: CardCondition["type"]
  /** Of `purchase` and `cumulative_spend`. */
  readonly amount?: number | undefined
}

export interface WireCardSwap {
  readonly from_card_kind_ids: readonly string[]
  readonly condition: WireCardCondition
}

export function conditionToWire(condition: CardCondition, currency: Currency): WireCardCondition {
  if (!("amount" in condition)) return condition
  return { type: condition.type, amount: moneyFromMinor(condition.amount, currency) }
}

export function swapToWire({ from_kind_ids, condition }: CardSwap, currency: Currency) {
  return { from_card_kind_ids: from_kind_ids, condition: conditionToWire(condition, currency) }
}

/** @throws LoyaltyError `card_kind_invalid` where the amount is missing, too much or too fine */
export function conditionFromWire(
  { type, amount }: WireCardCondition,
  path: string,
  currency: Currency,
): CardCondition {
  if (type === "any_purchase" || type === "first_purchase") {
    if (amount !== undefined) refuse(path, `A condition of type ${type} has no amount.`)
    return { type }
  }
  if (amount === undefined) refuse(path, `A condition of type ${type} has an amount.`)
  if (!fitsScale(parseDecimal(amount), currency.digits)) {
    const code = currency.code.toUpperCase()
    refuse(path, `Write the amount with at most ${currency.digits} decimals, as ${code} has them.`)
  }
  return { type, amount: moneyToMinor(amount, currency) }
}

export function swapFromWire(
  { from_card_kind_ids, condition }: WireCardSwap,
  currency: Currency,
): CardSwap {
  return {
    from_kind_ids: from_card_kind_ids,
    condition: conditionFromWire(condition, "swap.condition", currency),
  }
}

function refuse(path: string, message: string): never {
  throw new LoyaltyError("card_kind_invalid", `${path}: ${message}`)
}
