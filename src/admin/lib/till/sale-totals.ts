import { currencyOf } from "../../../domain/money/currency"
import { minor, moneyFromMinor, moneyToMinor } from "../../../domain/money/money"
import type { TillAnswer } from "../../hooks/api/till-types"

/** In major units. */
export interface SaleTotals {
  readonly before: number
  /** What promotions and the tier take off. */
  readonly discount: number
  readonly paid_with_bonuses: number
  readonly tax: number
  readonly to_pay: number
}

/**
 * What the basket costs and what takes something off it, each told once: to Medusa a redemption is a discount too.
 * 100.00 less a promotion of 10.00, of which bonuses pay 20.00: 10.00 discount, 20.00 bonuses, 70.00 to pay.
 */
export function saleTotals({ cart, loyalty }: TillAnswer): SaleTotals {
  const currency = currencyOf(cart.currency_code)
  const before = moneyToMinor(cart.original_total, currency)
  const to_pay = moneyToMinor(cart.total, currency)
  const bonuses = moneyToMinor(loyalty.redeem.applied_amount, currency)
  const discount = minor(Math.max(0, before - to_pay - bonuses))
  return {
    before: moneyFromMinor(before, currency),
    discount: moneyFromMinor(discount, currency),
    paid_with_bonuses: moneyFromMinor(bonuses, currency),
    tax: cart.tax_total,
    to_pay: moneyFromMinor(to_pay, currency),
  }
}
