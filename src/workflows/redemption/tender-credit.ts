import { MathBN } from "@medusajs/framework/utils"

import type { Currency, Minor } from "../../domain/money/money"
import { sumMoney } from "../../domain/money/money"
import type { PricedBasketLine } from "../basket/basket-lines"
import { exactText } from "../basket/shop-lines"
import { creditToNothing } from "./exact-reduction"
import type { ShopCart } from "./read-cart"
import { redemptionCredits } from "./read-cart"

/** A cart with its lines in minor units, as the quote has them. */
interface PricedCart {
  readonly cart: ShopCart
  readonly currency: Currency
  readonly lines: readonly PricedBasketLine[]
}

/**
 * The credit line of the `tender` settlement, in major units: the money that the bonuses are worth. A cart
 * paid in full is credited to the last digit that Medusa keeps, so that nothing is left of it.
 */
export function tenderCredit({ cart, currency, lines }: PricedCart, amount: Minor): string {
  const whole = sumMoney(lines.map((line) => line.payable))
  return amount >= whole
    ? creditToNothing([...(cart.items ?? []), ...(cart.shipping_methods ?? [])])
    : (amount / 10 ** currency.digits).toFixed(currency.digits)
}

/** True when the cart's credit is the very one that `amount` asks for. */
export function showsTenderCredit(quote: PricedCart, amount: Minor): boolean {
  const shown = redemptionCredits(quote.cart)
    .map((line) => exactText(line.raw_amount, line.amount))
    .reduce((sum, credit) => MathBN.add(sum, credit), MathBN.convert(0))
  return MathBN.eq(shown, tenderCredit(quote, amount))
}
