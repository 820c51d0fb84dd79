import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { Bonuses } from "../../domain/money/bonuses"
import type { Redemption } from "../../domain/redemption/quote-redemption"
import { chooseRedemption, spreadRedemption } from "../../domain/redemption/quote-redemption"
import type { MemberMax } from "../../modules/loyalty-member/ledger/hold-record"
import type { BonusHold } from "../../modules/loyalty-member/ledger/rows"
import { memberModule } from "../shop/modules"
import type { CartOffer, CartQuote } from "./quote-cart"
import { isStale, mayGrowBack, quoteCart, SHRUNK_TO_NOTHING } from "./quote-cart"
import type { ShopCart } from "./read-cart"
import type { RedemptionLinesPlan } from "./redemption-lines"
import { keepRedemptionLines, planRedemptionLines } from "./redemption-lines"

/**
 * What is wanted of a cart: so many bonuses, as many as possible, none any more, or what was asked for
 * earlier under today's limits.
 */
export type RedemptionWish = Bonuses | "max" | "none" | "as_asked"

/** Plain data, for it travels between the steps of a workflow. */
export interface RedemptionSet {
  readonly plan: RedemptionLinesPlan
  readonly redemption: Redemption
  readonly hold_before: BonusHold | null
  /** Under which the bonuses were set aside, and would be set aside again. */
  readonly member_max: MemberMax | null
}

const NOTHING: Redemption = { bonuses: 0 as Bonuses, amount: 0 as Redemption["amount"], lines: [] }

/**
 * Quotes the cart and sets the bonuses aside, or gives them back: the ledger's half of a redemption.
 * The caller holds the cart's lock and writes the lines afterwards.
 * @param cart as it is, or an order in its shape
 * @throws LoyaltyError `cart_already_completed`, `program_not_active`, `member_not_found`,
 *   `member_suspended`, `bonuses_above_limit`, `insufficient_balance`, `redemption_below_minimum`,
 *   `order_below_minimum`, `first_order_not_payable`, `above_member_maximum`,
 *   `bonuses_invalid`, `busy_try_again`
 */
export async function setRedemption(
  container: MedusaContainer,
  cart: ShopCart,
  wish: RedemptionWish,
): Promise<RedemptionSet> {
  const quote = await quoteCart(container, cart)
  if (quote.cart.completed_at) {
    throw new LoyaltyError("cart_already_completed", "This cart has already become an order.")
  }
  if (wish === "none") {
    await release(container, quote, "removed")
    return outcome(quote, NOTHING)
  }
  if (wish === "as_asked") return refit(container, quote)

  const { offer } = quote
  if (!offer) throw notOffered(quote)
  assertMayRedeem(quote)
  const chosen = chooseRedemption(offer.limits, wish, offer.redemption_input)
  const redemption = spreadRedemption(chosen, offer.limits.caps, offer.bonus_value)
  return place(container, quote, offer, redemption, wish)
}

function outcome(quote: CartQuote, redemption: Redemption): RedemptionSet {
  return {
    plan: planRedemptionLines(quote, redemption),
    redemption,
    hold_before: quote.hold,
    member_max: memberMaxOf(quote),
  }
}

function memberMaxOf({ offer }: CartQuote): MemberMax | null {
  if (!offer) return null
  const { redemption, time_zone } = offer.program.terms
  return redemption.member_max && { ...redemption.member_max, time_zone }
}

function notOffered({ program }: CartQuote): LoyaltyError {
  const message =
    program === null
      ? "No loyalty program applies to this cart."
      : "This loyalty program gives a discount; there are no bonuses to pay with."
  return new LoyaltyError("program_not_active", message)
}

function assertMayRedeem({ member }: CartQuote): void {
  if (!member) {
    throw new LoyaltyError("member_not_found", "The customer of this cart is not a member.")
  }
  if (!MEMBER_RIGHTS[member.status].may_spend) {
    throw new LoyaltyError("member_suspended", `This membership is ${member.status}.`)
  }
}

/** The cart has changed under an open wish: it shrinks, grows back, or ends with its member. */
async function refit(container: MedusaContainer, quote: CartQuote): Promise<RedemptionSet> {
  const { hold, offer, member, payer } = quote
  if (hold === null || payer?.status !== "active") {
    await release(container, quote, "no_longer_possible")
    return outcome(quote, NOTHING)
  }
  if (!offer || payer.account_id !== member?.account_id) {
    // Another program applies, or none: a currency without bonuses, a pause. The cart may come back.
    await release(container, quote, SHRUNK_TO_NOTHING)
    return outcome(quote, NOTHING)
  }
  if (!isStale(quote) && !mayGrowBack(quote)) {
    // Somebody else has refitted it while this one waited for the lock.
    const plan = keepRedemptionLines(quote.cart.id)
    return {
      plan,
      redemption: offer.redemption,
      hold_before: hold,
      member_max: memberMaxOf(quote),
    }
  }
  return place(container, quote, offer, offer.redemption, hold.requested)
}

async function place(
  container: MedusaContainer,
  quote: CartQuote,
  offer: CartOffer,
  redemption: Redemption,
  requested: Bonuses | "max",
): Promise<RedemptionSet> {
  if (redemption.bonuses === 0) {
    await release(container, quote, SHRUNK_TO_NOTHING)
    return outcome(quote, NOTHING)
  }
  const members = memberModule(container)
  if (quote.hold && quote.hold.owner_account_id !== quote.member?.account_id) {
    await release(container, quote, "another_member")
  }
  await members.holdBonuses({
    account_id: (quote.member as NonNullable<CartQuote["member"]>).account_id,
    cart_id: quote.cart.id,
    hold_id: generateEntityId(undefined, "bhold"),
    bonuses: redemption.bonuses,
    requested,
    money: redemption.amount,
    currency_code: quote.currency.code,
    lines: redemption.lines,
    program_version: offer.program.version,
    tier: offer.tier?.handle ?? null,
    hold_minutes: offer.program.terms.redemption.hold_minutes,
    member_max: memberMaxOf(quote),
  })
  return outcome(quote, redemption)
}

async function release(container: MedusaContainer, { cart, hold }: CartQuote, reason: string) {
  if (hold?.state.status !== "open") return
  await memberModule(container).releaseHold({
    account_id: hold.account_id,
    cart_id: cart.id,
    as: "released",
    reason,
  })
}
