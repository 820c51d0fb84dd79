import { Modules } from "@medusajs/framework/utils"

import { queryRows } from "../../../src/workflows/shop/query-rows"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { TestShop } from "../../fixtures/shop/test-shop"

const SCHEDULE = [
  { handle: "base", name: "Base", threshold: 0 },
  { handle: "silver", name: "Silver", threshold: 10_000, accrual_percent: 7 },
  { handle: "gold", name: "Gold", threshold: 20_000, accrual_percent: 10 },
]

export const earningMoment: ShopSuite = {
  name: "order/earning-moment",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
    })

    describe("when an order earns", () => {
      it("shows bonuses as pending until the payment is captured", async () => {
        await openProgram(shop, { accrual: { earn_at: "paid" } })
        const anna = await LoyalShopper.join(shop)
        const order = await shop.buy(anna, region_id, [{ price: 1000 }])
        await anna.expectBalance({ available: 0, pending: 50 })
        await desk.expectLoyalty(order.id, { moment: "paid", awaiting: true, pending: 50 })
        await desk.capture(order.id)
        await anna.expectBalance({ available: 50, pending: 0 })
        await desk.expectLoyalty(order.id, { awaiting: false, pending: 0, earned: 50 })
      })

      it("shows bonuses as pending until the goods are delivered, though they are paid", async () => {
        await openProgram(shop, { accrual: { earn_at: "delivered" } })
        const anna = await LoyalShopper.join(shop)
        const parcel = { name: "Parcel", needs_shipping: true }
        const order = await shop.buy(anna, region_id, [{ price: 1000, product: parcel }])
        await desk.capture(order.id)
        await shop.fulfill(order)
        await desk.sync(order.id)
        await anna.expectBalance({ available: 0, pending: 50 })
        await desk.deliver(order)
        await anna.expectBalance({ available: 50, pending: 0 })
      })

      it("a canceled order takes its pending bonuses back, and a later payment brings none", async () => {
        await openProgram(shop, { accrual: { earn_at: "paid" } })
        const anna = await LoyalShopper.join(shop, 30)
        const order = await shop.buy(anna, region_id, [{ price: 100 }], 30)
        await anna.expectBalance({ available: 0, pending: 3.5 })
        await desk.cancel(order.id)
        await anna.expectBalance({ available: 30, pending: 0, debt: 0 })
        await desk.sync(order.id)
        await anna.expectBalance({ available: 30, pending: 0 })
      })

      it("a partial return before the payment lowers what is pending", async () => {
        await openProgram(shop, { accrual: { earn_at: "paid" } })
        const anna = await LoyalShopper.join(shop)
        const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 4 }])
        await anna.expectBalance({ pending: 20 })
        await shop.fulfill(order)
        await shop.takeBack(order.id, [piecesOf(order, 1)])
        await anna.expectBalance({ available: 0, pending: 15 })
        await desk.markPaid(order.id)
        await anna.expectBalance({ available: 15, pending: 0 })
      })
    })

    describe("whose order it is", () => {
      it("a guest's order earns nothing, and staff see no loyalty record", async () => {
        await openProgram(shop)
        const cart = await shop.cart(shop.guest, region_id, [{ price: 100 }], "guest@shop.com")
        await shop.ship(shop.guest, cart.id, "free")
        await shop.payWithCash(shop.guest, cart.id)
        const { data } = await shop.complete(shop.guest, cart.id)
        await desk.sync(data.order.id)
        expect(await desk.loyalty(data.order.id)).toBeNull()
      })

      it("a draft earns when it becomes an order, and not before", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop)
        const draft_id = await desk.draft(region_id, anna, [{ price: 200, quantity: 2 }])
        await desk.sync(draft_id)
        expect(await desk.loyalty(draft_id)).toBeNull()
        await desk.convert(draft_id)
        await anna.expectBalance({ available: 20, pending: 0 })
        await desk.expectLoyalty(draft_id, { earned: 20 })
      })

      it("a draft that nobody has paid keeps its bonuses pending where payment earns", async () => {
        await openProgram(shop, { accrual: { earn_at: "paid" } })
        const anna = await LoyalShopper.join(shop)
        const draft_id = await desk.draft(region_id, anna, [{ price: 200 }])
        await desk.convert(draft_id)
        await anna.expectBalance({ available: 0, pending: 10 })
        await desk.markPaid(draft_id)
        await anna.expectBalance({ available: 10, pending: 0 })
      })

      it("an order given to another customer keeps its bonuses with whoever earned them", async () => {
        await openProgram(shop)
        const [anna, berta] = [await LoyalShopper.join(shop), await LoyalShopper.join(shop)]
        const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }])
        await anna.expectBalance({ available: 10 })
        await shop.fulfill(order)
        await giveTo(order.id, berta)
        await shop.takeBack(order.id, [piecesOf(order, 1)])
        await anna.expectBalance({ available: 5, debt: 0 })
        await berta.expectBalance({ available: 0, pending: 0, debt: 0 })
      })
    })

    it("a refund of money without a return changes nothing in the books", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 30)
      const order = await shop.buy(anna, region_id, [{ price: 100 }], 30)
      await anna.expectBalance({ available: 3.5 })
      await desk.capture(order.id)
      await desk.refund(order.id, 20)
      await desk.sync(order.id)
      await anna.expectBalance({ available: 3.5, debt: 0 })
      await desk.expectLoyalty(order.id, { earned: 3.5, revoked: 0, spent: 30, refunded: 0 })
    })

    describe("tiers", () => {
      it.each([
        { spent: 0, order: 25_000, tier: "gold" },
        { spent: 4_000, order: 500, tier: "base" },
        { spent: 8_000, order: 3_000, tier: "silver" },
        { spent: 7_000, order: 3_000, tier: "silver" },
        { spent: 0, order: 9_999.99, tier: "base" },
      ])("A25 $spent and an order of $order lead to $tier", async ({ spent, order, tier }) => {
        await openProgram(shop, { tiers: SCHEDULE })
        const anna = await LoyalShopper.join(shop)
        for (const price of spent > 0 ? [spent, order] : [order]) {
          await desk.sync((await shop.buy(anna, region_id, [{ price }])).id)
        }
        expect(await anna.me()).toMatchObject({ tier: { handle: tier } })
      })

      it("A26 the order that crosses a threshold earns at the old percent, the next at the new", async () => {
        await openProgram(shop, { tiers: SCHEDULE })
        const anna = await LoyalShopper.join(shop)
        await shop.buy(anna, region_id, [{ price: 12_000 }])
        await anna.expectBalance({ available: 600 })
        await shop.buy(anna, region_id, [{ price: 1000 }])
        await anna.expectBalance({ available: 670 })
      })

      it("A26 with the setting, the crossing order earns at the new percent", async () => {
        await openProgram(shop, { tiers: SCHEDULE, accrual: { crossing_order: "new_tier" } })
        const anna = await LoyalShopper.join(shop)
        const order = await shop.buy(anna, region_id, [{ price: 12_000 }])
        await anna.expectBalance({ available: 840 })
        await desk.expectLoyalty(order.id, { tier: "silver", rate_percent: 7 })
      })

      it("A27 15 000 bought and 14 000 returned count as 1 000, and the tier stays", async () => {
        await openProgram(shop, { tiers: SCHEDULE })
        const anna = await LoyalShopper.join(shop)
        const order = await shop.buy(anna, region_id, [{ price: 1000, quantity: 15 }])
        await desk.expectLoyalty(order.id, { earned: 750 })
        expect(await anna.me()).toMatchObject({ cumulative_spend: 15_000 })
        await shop.fulfill(order)
        await shop.takeBack(order.id, [piecesOf(order, 14)])
        await anna.expectBalance({ available: 50, debt: 0 })
        expect(await anna.me()).toMatchObject({
          cumulative_spend: 1000,
          tier: { handle: "silver" },
          next_tier: { handle: "gold", spend_left: 19_000 },
        })
      })
    })

    /** Asked for by staff, and confirmed by the customer with the token of his message. */
    async function giveTo(order_id: string, customer: LoyalShopper): Promise<void> {
      await shop.staff.must("POST", `/admin/orders/${order_id}/transfer`, {
        customer_id: customer.customer_id,
      })
      const [change] = await queryRows<{
        actions: readonly { readonly details: { readonly token: string } }[]
      }>(getContainer(), {
        entity: "order_change",
        fields: ["actions.details"],
        filters: { order_id, status: "requested" },
      })
      await shop.guest.must("POST", `/store/orders/${order_id}/transfer/accept`, {
        token: change?.actions[0]?.details.token,
      })
      const order = await getContainer().resolve(Modules.ORDER).retrieveOrder(order_id)
      expect(order.customer_id).toBe(customer.customer_id)
    }
  },
}
