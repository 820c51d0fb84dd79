import type { MedusaContainer } from "@medusajs/framework/types"

import type { Occasion } from "../../domain/accrual-rules/occasion"
import { earningLimit } from "../../domain/accrual/earning-limit"
import type { BonusValue } from "../../domain/money/bonus-value"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses, NO_BONUSES } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import type { Currency, Minor } from "../../domain/money/money"
import { moneyToMinor, sumMoney } from "../../domain/money/money"
import type { Basket } from "../../domain/program/basket"
import type { Purchase } from "../../domain/program/choose-program"
import type { TierTerms } from "../../domain/program/terms"
import type { BasketQuote, BasketQuoteInput } from "../../domain/quote/quote-basket"
import { quoteBasket } from "../../domain/quote/quote-basket"
import type { RedemptionInput } from "../../domain/redemption/quote-redemption"
import type { BonusHold } from "../../modules/loyalty-member/ledger/rows"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import type { PricedBasketLine } from "../basket/basket-lines"
import { basketLines } from "../basket/basket-lines"
import { bonusValueIn } from "../../domain/program/bonus-values"
import type { ShopCreditLine } from "../orders/read-order-facts"
import { programOfPurchase } from "../program/program-of-purchase"
import { memberModule } from "../shop/modules"
import { readProductMarks } from "../basket/product-marks"
import { readBuyerFacts } from "../basket/read-buyer-facts"
import { isRedemptionAdjustment } from "../basket/redemption-marks"
import { exactText } from "../basket/shop-lines"
import type { DiscountQuote } from "../discount/quote-discount"
import { quoteDiscount } from "../discount/quote-discount"
import { tierOfBuyer } from "../tiers/member-tiers"
import type { Buyer } from "./read-buyer"
import { ownHold, readBuyer } from "./read-buyer"
import type { ShopCart } from "./read-cart"
import { otherCredits, redemptionCredits } from "./read-cart"
import { showsTenderCredit } from "./tender-credit"

/** The one answer for web, till and simulator: what this cart earns and how much bonuses may pay. */
export interface CartQuote {
  readonly cart: ShopCart
  readonly currency: Currency
  readonly lines: readonly PricedBasketLine[]
  /** The program that the cart belongs to; null where none applies to it. */
  readonly program: ProgramWithTerms | null
  /** Null without a program, and in a discount program: nothing is earned or spent. */
  readonly offer: CartOffer | null
  /** What a discount program gives; null in a bonus program. */
  readonly discount: DiscountQuote | null
  readonly member: MemberStandingView | null
  readonly hold: BonusHold | null
  /** Whose bonuses are held for the cart, or were: its customer's membership, whichever program applies now. */
  readonly payer: MemberStandingView | null
}

export interface CartOffer extends BasketQuote {
  readonly program: ProgramWithTerms
  readonly bonus_value: BonusValue
  readonly tier: TierTerms | null
  readonly redemption_input: RedemptionInput
}

/**
 * Quotes a cart that has been read already. Reads the member and the hold, and writes nothing.
 * @param known_hold the cart's hold, for a caller who has just read it; null: it has none
 */
export async function quoteCart(
  container: MedusaContainer,
  cart: ShopCart,
  known_hold?: BonusHold | null,
): Promise<CartQuote> {
  const members = memberModule(container)
  const currency = currencyOf(cart.currency_code)
  const [hold, standings] = await Promise.all([
    known_hold === undefined ? members.findHoldOfCart(cart.id) : known_hold,
    standingsOf(members, cart),
  ])
  const { program, member } = await programOfPurchase(container, purchaseOf(cart), standings)
  const bonus_value = program ? bonusValueIn(program.terms, currency) : null
  const marks = program
    ? await readProductMarks(container, program.terms, productIds(cart))
    : new Map()
  const lines = basketLines(cart.items ?? [], cart.shipping_methods ?? [], marks, currency)
  const payer = standings.find(({ account_id }) => account_id === hold?.owner_account_id) ?? null
  const quote = { cart, currency, lines, member, hold, payer, program }
  if (!program || !bonus_value) return { ...quote, offer: null, discount: null }
  if (program.kind === "discount") {
    const discount = await quoteDiscount(container, program, cart.id, member)
    return { ...quote, offer: null, discount }
  }
  const basket: Basket = { currency, sales_channel_id: cart.sales_channel_id ?? null, lines }
  const [occasion, buyer, tier] = await Promise.all([
    occasionOf(container, program, cart, member),
    readBuyer(container, program, customerOf(cart), { member, hold }),
    tierOfBuyer(container, program.terms, member),
  ])
  const paid_otherwise = creditsInMoney(otherCredits(cart), currency)
  const earned_by_itself = cart.earned_by_itself ?? NO_BONUSES
  const paying = { ...buyer, ...tier, paid_otherwise, earned_by_itself }
  const offer = offerFor(program, bonus_value, basket, paying, occasion)
  return { ...quote, offer, discount: null }
}

interface PayingBuyer extends Buyer {
  readonly tier: TierTerms | null
  readonly tierAfter?: BasketQuoteInput["tierAfter"]
  /** What gift cards and store credit already pay of the cart. */
  readonly paid_otherwise: Minor
  readonly earned_by_itself: Bonuses
}

function offerFor(
  program: ProgramWithTerms,
  bonus_value: BonusValue,
  basket: Basket,
  paying: PayingBuyer,
  occasion: Occasion,
): CartOffer {
  const { terms } = program
  const { member, hold, spender, situation, tier, tierAfter, paid_otherwise } = paying
  const balance = spendable(member, ownHold(hold, member)) - paying.earned_by_itself
  const redemption_input: RedemptionInput = {
    terms,
    tier,
    basket,
    bonus_value,
    balance: bonuses(Math.max(0, balance)),
    paid_otherwise,
    ...(spender && { spender }),
  }
  const quote = quoteBasket({
    ...redemption_input,
    wish: wishOf(hold, member),
    occasion,
    limit: earningLimit(terms.limits, situation),
    ...(tierAfter && { tierAfter }),
  })
  return { program, bonus_value, tier, redemption_input, ...quote }
}

/** This very moment, and what the rules may know of whose cart it is. */
async function occasionOf(
  container: MedusaContainer,
  { terms }: ProgramWithTerms,
  cart: ShopCart,
  member: MemberStandingView | null,
): Promise<Occasion> {
  const at = Date.now()
  const customer_id = customerOf(cart)
  const buyer = await readBuyerFacts(container, terms, {
    customer_id,
    member_id: member?.member_id ?? null,
    birth_date: member?.birth_date ?? null,
    at,
    order_id: null,
  })
  return { at, buyer }
}

/** A member who may not act has nothing to spend; nobody at all neither. */
export function spendable(member: MemberStandingView | null, own_hold: Bonuses): Bonuses {
  if (!member || !MEMBER_RIGHTS[member.status].may_spend) return NO_BONUSES
  return bonuses(member.balance.available + own_hold)
}

/** Reason of a hold that shrank to nothing: its wish lives on and grows back with the cart. */
export const SHRUNK_TO_NOTHING = "shrunk_to_nothing"

/** What the cart's member once asked for, as long as that is still open. */
function wishOf(hold: BonusHold | null, member: MemberStandingView | null): Bonuses | "max" | null {
  if (!hold || hold.owner_account_id !== member?.account_id) return null
  switch (hold.state.status) {
    case "open":
      return hold.requested
    case "captured":
      return null
    case "released":
    case "expired":
      return hold.state.reason === SHRUNK_TO_NOTHING ? hold.requested : null
  }
}

async function standingsOf(
  members: ReturnType<typeof memberModule>,
  cart: ShopCart,
): Promise<MemberStandingView[]> {
  const customer_id = customerOf(cart)
  return customer_id === null ? [] : members.readStandings({ customer_id })
}

/** What is in a cart is bought now. */
function purchaseOf(cart: ShopCart): Purchase {
  return {
    at: Date.now(),
    currency_code: cart.currency_code.toLowerCase(),
    sales_channel_id: cart.sales_channel_id ?? null,
    region_id: cart.region_id ?? cart.region?.id ?? null,
  }
}

function customerOf(cart: ShopCart): string | null {
  return cart.customer_id ?? cart.customer?.id ?? null
}

function productIds(cart: ShopCart): string[] {
  return (cart.items ?? []).flatMap((item) => item.product_id ?? [])
}

/**
 * True when the cart shows another redemption than today's quote allows: prices, promotions, quantities
 * or the balance have changed since it was applied.
 */
export function isStale(quote: CartQuote): boolean {
  const { hold, offer } = quote
  const shown = shownRedemption(quote)
  if (hold?.state.status !== "open" || !offer) return shown > 0
  if (hold.owner_account_id !== quote.member?.account_id) return true
  if (hold.bonuses !== offer.redemption.bonuses || hold.money !== offer.redemption.amount)
    return true
  if (offer.program.terms.redemption.settlement === "tender") {
    return !showsTenderCredit(quote, hold.money)
  }
  const wanted = new Map(offer.redemption.lines.map((line) => [line.line_id, line.amount]))
  return quote.lines.some((line) => line.paid_with_bonuses !== (wanted.get(line.line_id) ?? 0))
}

/** True for a redemption that shrank to nothing and has room again. */
export function mayGrowBack({ hold, offer }: CartQuote): boolean {
  return hold?.state.status === "released" && offer !== null && offer.redemption.bonuses > 0
}

/** True when a cart carries any mark of a redemption. */
export function showsRedemption(cart: ShopCart): boolean {
  return (
    redemptionCredits(cart).length > 0 ||
    [...(cart.items ?? []), ...(cart.shipping_methods ?? [])].some((line) =>
      (line.adjustments ?? []).some(isRedemptionAdjustment),
    )
  )
}

/** Money that the cart shows as paid with bonuses, in minor units. */
function shownRedemption(quote: CartQuote): number {
  const reductions = quote.lines.reduce((sum, line) => sum + line.paid_with_bonuses, 0)
  return reductions + creditsInMoney(redemptionCredits(quote.cart), quote.currency)
}

function creditsInMoney(credits: readonly ShopCreditLine[], currency: Currency): Minor {
  return sumMoney(
    credits.map((line) => moneyToMinor(exactText(line.raw_amount, line.amount), currency)),
  )
}
