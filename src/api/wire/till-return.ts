import { bonusesToWire } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import type { PaymentMethod } from "../../domain/till/taken-payment"
import type { ReturnWithoutReceipt, TillReturn } from "../../domain/till/till-return"

/** What a return brings, told beforehand and afterwards in the same words; money and bonuses in major units. */
export interface WireTillReturn {
  readonly currency_code: string
  /** Paid out to the customer. */
  readonly money_back: number
  /** The part of it that a cashier hands over; the rest goes back by the way in which it was paid on the web. */
  readonly money_by_hand: number
  /** All of it by the ways in which the goods were paid; null: nobody has said, as of an order of the web. */
  readonly by_method: readonly { readonly method: PaymentMethod | null; readonly amount: number }[]
  /** Spent on the goods: back on the account. */
  readonly bonuses_back: number
  /** Earned by the goods: taken off the account. */
  readonly bonuses_taken_back: number
  /** Earned bonuses that are spent by now and that the program takes out of the money; it is taken out already. */
  readonly shortfall: number
  /** What can be spent afterwards; null: nobody earned on the goods. */
  readonly balance_after: number | null
  readonly debt_after: number | null
  readonly lines: readonly WireReturnedLine[]
}

export interface WireReturnedLine {
  readonly item_id: string
  readonly quantity: number
  readonly money_back: number
  readonly bonuses_back: number
}

/** Goods that were brought back without a receipt. */
export interface WireReturnWithoutReceipt extends Omit<WireTillReturn, "lines" | "by_method"> {
  readonly member_id: string
  readonly reason: string
  readonly lines: readonly {
    readonly title: string
    readonly quantity: number
    readonly unit_price: number
    readonly money_back: number
    readonly bonuses_taken_back: number
  }[]
}

export function tillReturnToWire(returned: TillReturn): WireTillReturn {
  const currency = currencyOf(returned.currency_code)
  return {
    ...figuresToWire(returned),
    by_method: returned.by_method.map(({ method, money }) => ({
      method,
      amount: moneyFromMinor(money, currency),
    })),
    bonuses_back: bonusesToWire(returned.refunded),
    lines: returned.lines.map(({ item_id, quantity, money, refunded }) => ({
      item_id,
      quantity,
      money_back: moneyFromMinor(money, currency),
      bonuses_back: bonusesToWire(refunded),
    })),
  }
}

export function blindReturnToWire(returned: ReturnWithoutReceipt): WireReturnWithoutReceipt {
  const currency = currencyOf(returned.currency_code)
  return {
    ...figuresToWire(returned),
    bonuses_back: 0,
    member_id: returned.member_id,
    reason: returned.reason,
    lines: returned.lines.map(({ title, quantity, unit_price, money, revoked }) => ({
      title,
      quantity,
      unit_price: moneyFromMinor(unit_price, currency),
      money_back: moneyFromMinor(money, currency),
      bonuses_taken_back: bonusesToWire(revoked),
    })),
  }
}

function figuresToWire(returned: Omit<TillReturn, "lines" | "refunded" | "by_method">) {
  const currency = currencyOf(returned.currency_code)
  const { standing } = returned
  return {
    currency_code: returned.currency_code,
    money_back: moneyFromMinor(returned.money, currency),
    money_by_hand: moneyFromMinor(returned.money_by_hand, currency),
    bonuses_taken_back: bonusesToWire(returned.revoked),
    shortfall: bonusesToWire(returned.shortfall),
    balance_after: standing && bonusesToWire(standing.available),
    debt_after: standing && bonusesToWire(standing.debt),
  }
}
