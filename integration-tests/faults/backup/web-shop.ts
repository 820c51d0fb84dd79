import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import type { OrderFacts } from "../../../src/domain/orders/order-facts"
import { minor } from "../../../src/domain/money/money"
import { points, TODAY } from "../../fixtures/domain/accounts"
import { orderLine, orderOf } from "../../fixtures/domain/orders"
import { withClient } from "../../fixtures/ledger/ledger-database"
import { holdRequest, syncInput } from "../../fixtures/ledger/ledger-scene"
import { accountId } from "../model/perform"

const OPENING = 1_000
const REDEEMED = 10
const EVENTS_MAX = 100_000

interface Sold {
  readonly facts: OrderFacts
  readonly cart_id: string
  readonly redeemed: number
}

/**
 * Orders of 100.00 of one member, each third of them paid with 10 bonuses. They are known elsewhere as
 * well, as in a merchant's accounts, so that they can be entered again.
 */
export class WebShop {
  readonly member = "otto"
  private readonly sold: Sold[] = []
  /** Orders that show bonuses which the restored ledger has not set aside. */
  lost_redemptions: readonly string[] = []

  async sellNext(service: LoyaltyMemberService): Promise<void> {
    const account_id = accountId(this.member)
    const number = this.sold.length
    if (number === 0) await this.give(service)
    const redeemed = number % 3 === 0 ? REDEEMED : 0
    const cart_id = `cart_${number}`
    if (redeemed > 0) await service.holdBonuses(holdRequest(account_id, cart_id, redeemed))
    const line = orderLine("item_1", 10_000, { paid_with_bonuses: minor(redeemed * 100) })
    const facts = orderOf([line], { order_id: `order_${String(number).padStart(6, "0")}` })
    const order = { facts, cart_id, redeemed }
    await this.sync(service, order)
    this.sold.push(order)
  }

  /** As the reconciler does it: every order is looked at, whether it is booked or not. */
  async syncAll(service: LoyaltyMemberService): Promise<{ unbooked: string[] }> {
    const unbooked: string[] = []
    for (const order of this.sold) {
      const hold = await service.findHoldOfCart(order.cart_id)
      if (order.redeemed > 0 && !hold) this.loseRedemption(order)
      if ((await this.sync(service, order)) > 0) unbooked.push(order.facts.order_id)
    }
    return { unbooked }
  }

  /** Orders that were told of as paid with bonuses that nobody has set aside. */
  async unsettled(service: LoyaltyMemberService): Promise<unknown[]> {
    const told: unknown[] = []
    await service.relayOutbox(EVENTS_MAX, async (messages) => {
      const alarms = messages.filter(({ name }) => name === "loyalty_program.redemption_unsettled")
      told.push(...alarms.map(({ data }) => data.order_id))
    })
    return told.sort()
  }

  ordersIn(database_url: string): Promise<string[]> {
    return withClient(database_url, async (client) => {
      const { rows } = await client.query<{ order_id: string }>(
        "select order_id from bonus_order order by order_id",
      )
      return rows.map(({ order_id }) => order_id)
    })
  }

  ordersWithout(known: readonly string[]): string[] {
    return this.sold
      .map(({ facts }) => facts.order_id)
      .filter((order_id) => !known.includes(order_id))
  }

  /** 5 % of the money of every order; spent is what the ledger had set aside. */
  balanceWith(lost_redemptions: number) {
    const redemptions = this.sold.filter(({ redeemed }) => redeemed > 0).length
    const earned = this.sold.reduce((sum, { redeemed }) => sum + (100 - redeemed) * 0.05, 0)
    const spent = (redemptions - lost_redemptions) * REDEEMED
    return { pending: 0, available: points(OPENING + earned - spent), held: 0, debt: 0 }
  }

  private loseRedemption({ facts }: Sold): void {
    if (this.lost_redemptions.includes(facts.order_id)) return
    this.lost_redemptions = [...this.lost_redemptions, facts.order_id]
  }

  private async give(service: LoyaltyMemberService): Promise<void> {
    await service.adjustBalance({
      account_id: accountId(this.member),
      request_id: "opening",
      change: points(OPENING),
      reason: "Opening",
      actor_id: "user_1",
      now: TODAY,
    })
  }

  /** @returns how many entries were missing */
  private async sync(
    service: LoyaltyMemberService,
    { facts, cart_id, redeemed }: Sold,
  ): Promise<number> {
    const paid = { cart_id, redeemed: points(redeemed) }
    const [result] = await service.syncOrders([syncInput(accountId(this.member), facts, paid)])
    return result?.status === "synced" ? result.posted : 0
  }
}
