import type { Bonuses } from "../../../src/domain/money/bonuses"
import { bonuses } from "../../../src/domain/money/bonuses"
import { currencyOf } from "../../../src/domain/money/currency"
import {
  fitRedemption,
  quoteRedemption,
  spreadRedemption,
} from "../../../src/domain/redemption/quote-redemption"
import type { RedemptionInput } from "../../../src/domain/redemption/quote-redemption"
import { tierByHandle } from "../../../src/domain/tiers/tier-reached"
import { basketLines } from "../../../src/workflows/basket/basket-lines"
import { bonusValueIn } from "../../../src/domain/program/bonus-values"
import type { YearStage } from "./play-year"
import type { YearOrder } from "./year-order"
import { asShopOrder, withRedemption } from "./year-order"

/** Shoppers take a few minutes from choosing their bonuses to placing the order. */
const MINUTES_3 = 180_000

/** Nobody bothers to spend less than this: 1.00. */
const WORTH_SPENDING = bonuses(100)

/**
 * Sets bonuses of the order's member aside and spends them, as far as balance and limits go: the same
 * quote, hold and capture that the checkout makes.
 * @returns the order with its lines reduced, or as it was where nothing could be spent
 */
export async function redeem(
  stage: YearStage,
  order: YearOrder,
  cart_id: string,
): Promise<YearOrder> {
  const { members, program } = stage
  const { member, placed_at, redeemed_share, order_id } = order.planned
  const chosen_at = placed_at - MINUTES_3
  const [standing] = await members.readStandings({ member_ids: [member.member_id] }, chosen_at)
  if (!standing || standing.balance.available < WORTH_SPENDING) return withoutCart(order)

  const input = redemptionInput(stage, order, standing.tier, standing.balance.available)
  const limits = quoteRedemption(input)
  const requested = redeemed_share === 1 ? "max" : partOf(limits.max_bonuses, redeemed_share)
  const chosen = fitRedemption(limits, requested, input)
  if (chosen < WORTH_SPENDING) return withoutCart(order)

  const redemption = spreadRedemption(chosen, limits.caps, input.bonus_value)
  await members.holdBonuses({
    account_id: member.account_id,
    cart_id,
    hold_id: order_id.replace("order_", "bhold_"),
    bonuses: redemption.bonuses,
    requested,
    money: redemption.amount,
    currency_code: order.currency_code,
    lines: redemption.lines,
    program_version: program.version,
    tier: standing.tier,
    hold_minutes: program.terms.redemption.hold_minutes,
    now: chosen_at,
  })
  await members.captureHold({ account_id: member.account_id, cart_id, now: placed_at })
  return withRedemption(order, redemption)
}

function redemptionInput(
  { program }: YearStage,
  order: YearOrder,
  tier: string | null,
  balance: Bonuses,
): RedemptionInput {
  const currency = currencyOf(order.currency_code)
  const bonus_value = bonusValueIn(program.terms, currency)
  if (!bonus_value) throw new Error(`A bonus is worth nothing in ${order.currency_code}.`)
  const { items, shipping_methods } = asShopOrder(order)
  const lines = basketLines(items, shipping_methods, new Map(), currency)
  const basket = { currency, sales_channel_id: order.sales_channel_id, lines }
  return {
    terms: program.terms,
    tier: tierByHandle(program.terms, tier),
    basket,
    bonus_value,
    balance,
  }
}

function partOf(amount: Bonuses, share: number): Bonuses {
  return bonuses(Math.floor(amount * share))
}

function withoutCart(order: YearOrder): YearOrder {
  return { ...order, cart_id: null }
}
