import type { Cast, Marta } from "./cast"
import { memberOf } from "./cast"
import { cents, inWords, percentOf, shareOut } from "./cents"
import { CLUB } from "./chapter-club"
import { FIRST_EARNED, SHIPPING } from "./chapter-first-order"
import { GIFT_CENTS } from "./chapter-till"
import { eventually } from "./shop-client"
import type { Cart, CartLoyalty, Order } from "./web-shop"
import { fillCart, loyaltyOf, placeOrder } from "./web-shop"

/** Prices of the catalog, with tax, in cents. */
export const MUG = 1_800
const GUATEMALA = 1_460
const EARL_GREY = 950
const TAX_PERCENT = 19
/** More than the limit, less than she has. */
const TOO_MUCH = 2_000

const LINES = [2 * MUG, GUATEMALA, EARL_GREY]
export const SECOND_GOODS = LINES.reduce((sum, line) => sum + line, 0)
export const REDEEMED = percentOf(CLUB.cap_percent, SECOND_GOODS)
export const REDEEMED_BY_LINE = shareOut(REDEEMED, LINES)
const MONEY_BY_LINE = LINES.map((line, index) => line - (REDEEMED_BY_LINE[index] ?? 0))
const SECOND_EARNED = percentOf(CLUB.percent, SECOND_GOODS - REDEEMED)
export const EARNED_BY_LINE = shareOut(SECOND_EARNED, MONEY_BY_LINE)
export const SECOND_PAID = SECOND_GOODS - REDEEMED + SHIPPING
const BEFORE = GIFT_CENTS + FIRST_EARNED
export const AFTER_SECOND_ORDER = BEFORE - REDEEMED + SECOND_EARNED

/** She may pay 30 % of the goods with bonuses and not a cent more; only the money part earns. */
export async function payPartWithBonuses(cast: Cast, marta: Marta): Promise<Order> {
  const { told } = cast
  told.chapter("She buys two mugs, coffee and tea, and pays a part with bonuses")
  const cart = await fillCart(cast, marta, [
    { product: "stoneware-mug", quantity: 2 },
    { product: "guatemala-antigua", quantity: 1 },
    { product: "earl-grey", quantity: 1 },
  ])
  told.figure("Goods", cents(cart.total - cart.shipping_total), SECOND_GOODS)
  await askTooMuch(cast, marta, cart)
  await askForAll(cast, marta, cart)

  const order = await placeOrder(marta, cart.id)
  told.figure("She pays the rest and the parcel", cents(order.total), SECOND_PAID)
  const { balance } = await eventually(
    () => memberOf(marta),
    (member) => cents(member.balance.available) === AFTER_SECOND_ORDER,
  )
  told.figure(
    `Her balance; ${inWords(SECOND_EARNED)} came from the money part`,
    cents(balance.available),
    AFTER_SECOND_ORDER,
  )
  return order
}

async function askTooMuch({ told }: Cast, marta: Marta, cart: Cart): Promise<void> {
  const { redeem } = await loyaltyOf(marta, cart.id)
  told.figure(
    `She could pay with bonuses, ${CLUB.cap_percent} %`,
    cents(redeem.max_bonuses),
    REDEEMED,
  )
  const refusal = await marta.client.refusalOf(`/store/carts/${cart.id}/loyalty`, {
    bonuses: TOO_MUCH / 100,
  })
  told.figure(`She asks for ${inWords(TOO_MUCH)} and is told`, refusal.code, "bonuses_above_limit")
  told.say(`"${refusal.message}"`)
  const { balance } = await memberOf(marta)
  told.figure("Nothing has been set aside", cents(balance.held), 0)
}

async function askForAll({ told }: Cast, marta: Marta, cart: Cart): Promise<void> {
  const paid = await marta.client.post<{ cart: Cart; loyalty: CartLoyalty }>(
    `/store/carts/${cart.id}/loyalty`,
    { bonuses: "max" },
  )
  told.figure("She takes all she may", cents(paid.loyalty.redeem.applied_bonuses), REDEEMED)
  told.figure("Left to pay, with the parcel", cents(paid.cart.total), SECOND_PAID)
  const tax = Math.round((SECOND_PAID * TAX_PERCENT) / (100 + TAX_PERCENT))
  told.figure(`of which ${TAX_PERCENT} % tax`, cents(paid.cart.tax_total), tax)
  const { balance } = await memberOf(marta)
  told.figure("Set aside until she orders", cents(balance.held), REDEEMED)
}
