import type { MedusaContainer } from "@medusajs/framework/types"

import { STRANGER } from "../../../src/domain/accrual-rules/occasion"
import { NO_BONUSES } from "../../../src/domain/money/bonuses"
import { currencyOf } from "../../../src/domain/money/currency"
import type { OrderFacts } from "../../../src/domain/orders/order-facts"
import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import type { ProgramWithTerms } from "../../../src/modules/loyalty-program/types"
import { bonusValueIn, programBonusValue } from "../../../src/domain/program/bonus-values"
import { memberModule } from "../../../src/workflows/shop/modules"
import { orderFacts } from "../../../src/workflows/orders/read-order-facts"
import type { DemoShop } from "./create-shop"
import type { PlannedYear } from "./plan-year"
import { DAY_MS } from "./plan-year"
import { redeem } from "./redeem-bonuses"
import type { YearOrder } from "./year-order"
import { asShopOrder, openYearOrder, withComeback } from "./year-order"

/** What playing a year needs at every step. */
export interface YearStage {
  readonly container: MedusaContainer
  readonly members: LoyaltyMemberService
  readonly program: ProgramWithTerms
}

/**
 * Lives the year through day by day with the plugin's own operations: bonuses are set aside and spent
 * before an order, earned at it, and go back when it comes back; lots ripen and expire on the way.
 * @returns the orders as they stand in the end, in the order in which they were placed
 */
export async function playYear(
  container: MedusaContainer,
  program: ProgramWithTerms,
  shop: DemoShop,
  year: PlannedYear,
): Promise<YearOrder[]> {
  const stage: YearStage = { container, members: memberModule(container), program }
  const placedOn = byDay(year.orders, (order) => order.placed_at)
  const backOn = byDay(year.orders, (order) => order.comeback?.at)
  const played = new Map<string, YearOrder>()

  for (const day of [...new Set([...placedOn.keys(), ...backOn.keys()])].sort((a, b) => a - b)) {
    const placed: YearOrder[] = []
    for (const planned of placedOn.get(day) ?? []) {
      const order = openYearOrder(planned, shop, year.now)
      placed.push(order.cart_id === null ? order : await redeem(stage, order, order.cart_id))
    }
    await syncInBatches(stage, placed, (order) => order.planned.placed_at)
    for (const order of placed) played.set(order.planned.order_id, order)

    const back = (backOn.get(day) ?? []).map((planned) => {
      return withComeback(played.get(planned.order_id) as YearOrder)
    })
    await syncInBatches(stage, back, (order) => order.planned.comeback?.at ?? 0)
    for (const order of back) played.set(order.planned.order_id, order)
  }
  return year.orders.map((planned) => played.get(planned.order_id) as YearOrder)
}

function byDay<Thing>(
  things: readonly Thing[],
  timeOf: (thing: Thing) => number | undefined,
): Map<number, Thing[]> {
  const days = new Map<number, Thing[]>()
  for (const thing of things) {
    const at = timeOf(thing)
    if (at === undefined) continue
    const day = at - (at % DAY_MS)
    days.set(day, [...(days.get(day) ?? []), thing])
  }
  return days
}

/** One account is in a batch once, so that each of its orders meets the balance that the last one left. */
async function syncInBatches(
  stage: YearStage,
  orders: readonly YearOrder[],
  timeOf: (order: YearOrder) => number,
): Promise<void> {
  let waiting = orders
  while (waiting.length > 0) {
    const taken = new Set<string>()
    const batch = waiting.filter(({ planned }) => {
      const isFirst = !taken.has(planned.member.account_id)
      taken.add(planned.member.account_id)
      return isFirst
    })
    const now = Math.max(...batch.map(timeOf))
    const inputs = await Promise.all(batch.map((order) => syncInput(stage, order, now)))
    await stage.members.syncOrders(inputs)
    waiting = waiting.filter((order) => !batch.includes(order))
  }
}

async function syncInput({ container, program }: YearStage, order: YearOrder, now: number) {
  const { terms } = program
  const facts: OrderFacts = await orderFacts(container, asShopOrder(order), terms)
  const bonus_value = bonusValueIn(terms, currencyOf(order.currency_code))
  if (!bonus_value) throw new Error(`A bonus is worth nothing in ${order.currency_code}.`)
  return {
    account_id: order.planned.member.account_id,
    cart_id: order.cart_id,
    facts,
    buyer: STRANGER,
    program_id: program.id,
    program_version: program.version,
    terms,
    bonus_value,
    program_bonus_value: programBonusValue(terms),
    // The hold of the cart knows how much; the books take it from there.
    redeemed: NO_BONUSES,
    now,
  }
}
