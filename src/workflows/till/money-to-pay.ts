import { currencyOf } from "../../domain/money/currency"
import { moneyToMinor, sumMoney } from "../../domain/money/money"
import { basketLines } from "../basket/basket-lines"
import { exactText } from "../basket/shop-lines"
import type { ShopCart } from "../redemption/read-cart"

/**
 * True for a cart that surely has something left to pay, in money. Lines are rounded here and kept exact by Medusa: a
 * cart that comes to no more than a cent a line is not sure.
 */
export function leavesMoneyToPay(cart: ShopCart): boolean {
  const currency = currencyOf(cart.currency_code)
  const lines = basketLines(cart.items ?? [], cart.shipping_methods ?? [], new Map(), currency)
  const credits = (cart.credit_lines ?? []).map(({ raw_amount, amount }) =>
    moneyToMinor(exactText(raw_amount, amount), currency),
  )
  const due = sumMoney(lines.map((line) => line.payable))
  const paid = sumMoney([...lines.map((line) => line.paid_with_bonuses), ...credits])
  return due - paid > lines.length
}
