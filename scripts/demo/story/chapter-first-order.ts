import type { Cast, Marta } from "./cast"
import { memberOf } from "./cast"
import { cents, percentOf } from "./cents"
import { CLUB } from "./chapter-club"
import { GIFT_CENTS } from "./chapter-till"
import { eventually } from "./shop-client"
import { fillCart, loyaltyOf, placeOrder } from "./web-shop"

/** Prices of the catalog, with tax, in cents. */
const POUR_OVER_SET = 6_400
const HOUSE_ESPRESSO = 1_200
export const SHIPPING = 490

export const FIRST_GOODS = POUR_OVER_SET + 3 * HOUSE_ESPRESSO
export const FIRST_EARNED = percentOf(CLUB.percent, FIRST_GOODS)

/** 100.00 of goods earn 3.00; what the parcel costs earns nothing. */
export async function buyForAHundred(cast: Cast, marta: Marta): Promise<void> {
  const { told } = cast
  told.chapter("She buys a Pour-Over Set and three bags of House Espresso in the web shop")
  const cart = await fillCart(cast, marta, [
    { product: "pour-over-set", quantity: 1 },
    { product: "house-espresso", quantity: 3 },
  ])
  const loyalty = await loyaltyOf(marta, cart.id)
  told.figure("Goods", cents(cart.total - cart.shipping_total), FIRST_GOODS)
  told.figure("The cart says that they will earn", cents(loyalty.earn.bonuses), FIRST_EARNED)

  const order = await placeOrder(marta, cart.id)
  told.figure("She pays, with the parcel", cents(order.total), FIRST_GOODS + SHIPPING)
  const expected = GIFT_CENTS + FIRST_EARNED
  const { balance } = await eventually(
    () => memberOf(marta),
    (member) => cents(member.balance.available) === expected,
  )
  told.figure("Her balance", cents(balance.available), expected)
}
