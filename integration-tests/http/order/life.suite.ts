import { Modules } from "@medusajs/framework/utils"

import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { whileEventsGetLost } from "../../fixtures/shop/lost-events"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { TestShop } from "../../fixtures/shop/test-shop"

const FIVE_TIMES = [1, 2, 3, 4, 5]

export const orderLife: ShopSuite = {
  name: "order/life",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
    })

    /** Hints, as a bus may deliver them: doubled, late, in any order. */
    const tell = (...events: readonly (readonly [string, Record<string, string>])[]) =>
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .emit(events.map(([name, data]) => ({ name, data })))

    const kinds = async (member: LoyalShopper) => (await member.entries()).map(({ kind }) => kind)

    describe("once and only once", () => {
      it("A12 earns once, however often and however parallel an order is announced", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop)
        const order = await whileEventsGetLost(getContainer(), () =>
          shop.buy(anna, region_id, [{ price: 1000 }]),
        )
        await tell(...FIVE_TIMES.map(() => ["order.placed", { id: order.id }] as const))
        await Promise.all(FIVE_TIMES.map(() => desk.sync(order.id)))
        await anna.expectBalance({ available: 50, pending: 0, held: 0, debt: 0 })
        await desk.sync(order.id)
        expect(await kinds(anna)).toEqual(["accrual"])
      })

      it("A12 spends the redemption of a cart once, though five tabs complete it at once", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const cart = await shop.cart(anna.client, region_id, [{ price: 200 }])
        await anna.client.must("POST", `/store/carts/${cart.id}/loyalty`, { bonuses: 60 })
        await shop.ship(anna.client, cart.id, "free")
        await shop.payWithCash(anna.client, cart.id)
        const tabs = await Promise.all(FIVE_TIMES.map(() => shop.complete(anna.client, cart.id)))
        const orders = tabs.flatMap(({ data }) => (data.type === "order" ? [data.order.id] : []))
        expect(new Set(orders).size).toBe(1)
        // 140.00 of money at 5 %.
        await anna.expectBalance({ available: 47, held: 0, debt: 0 })
        expect((await kinds(anna)).filter((kind) => kind === "capture")).toHaveLength(1)
      })

      it("A13 keeps what an order earns and what it spends apart: +10 and −5", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 5)
        await shop.buy(anna, region_id, [{ price: 205 }], 5)
        await anna.expectBalance({ available: 10, held: 0 })
        const [accrual, capture] = await anna.entries()
        expect(accrual).toMatchObject({ kind: "accrual", bonuses: 10, change: { available: 10 } })
        expect(capture).toMatchObject({ kind: "capture", bonuses: 5, change: { held: -5 } })
      })

      it("A15 a return that is heard of before its order ends in the same figures", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const order = await whileEventsGetLost(getContainer(), async () => {
          const placed = await shop.buy(anna, region_id, [{ price: 50, quantity: 4 }], 60)
          await shop.fulfill(placed)
          await shop.takeBack(placed.id, [piecesOf(placed, 1)])
          return placed
        })
        await anna.expectBalance({ available: 40 })
        await tell(
          ["order.return_received", { order_id: order.id }],
          ["order.placed", { id: order.id }],
          ["order.return_received", { order_id: order.id }],
        )
        // 140.00 at 5 % earn 7, of which a quarter goes back; a quarter of the 60 comes back.
        await anna.expectBalance({ available: 60.25, held: 0, debt: 0 })
        await desk.expectLoyalty(order.id, { spent: 60, refunded: 15 })
        await desk.sync(order.id)
        await anna.expectBalance({ available: 60.25 })
      })
    })

    describe("returns", () => {
      it("A18 a whole return restores the balance of 200", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 200)
        const order = await shop.buy(anna, region_id, [{ price: 1550 }], 150)
        await anna.expectBalance({ available: 120 })
        await shop.fulfill(order)
        await shop.takeBack(order.id, [piecesOf(order, 1)])
        await anna.expectBalance({ available: 200, debt: 0, held: 0, pending: 0 })
        await desk.expectLoyalty(order.id, { earned: 70, revoked: 70, spent: 150, refunded: 150 })
      })

      it("A19 gives back the returned tenth of 1 000 bonuses, and takes the tenth that was earned", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 1000)
        const order = await shop.buy(anna, region_id, [{ price: 1000, quantity: 10 }], 1000)
        await anna.expectBalance({ available: 450 })
        await shop.fulfill(order)
        const announced = await desk.requestReturn(order.id, [piecesOf(order, 1)])
        await desk.sync(order.id)
        // Announced is not returned.
        await desk.expectLoyalty(order.id, { revoked: 0, refunded: 0 })
        await desk.receive(announced, { received: [piecesOf(order, 1)] })
        await desk.expectLoyalty(order.id, { earned: 450, revoked: 45, refunded: 100 })
        await tell(
          ...FIVE_TIMES.map(() => ["order.return_received", { order_id: order.id }] as const),
        )
        await Promise.all(FIVE_TIMES.map(() => desk.sync(order.id)))
        await anna.expectBalance({ available: 505, debt: 0 })
      })

      it("A20 three partial returns end where one whole return does, to the last hundredth", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 50)
        const order = await shop.buy(anna, region_id, [{ price: 33.33, quantity: 3 }], 29.98)
        // 70.01 at 5 % → 3.50.
        await anna.expectBalance({ available: 23.52 })
        await shop.fulfill(order)
        const after = []
        for (const back of [1, 2, 3]) {
          await shop.takeBack(order.id, [piecesOf(order, 1)])
          await desk.sync(order.id)
          const { revoked, refunded } = (await desk.loyalty(order.id)) ?? {}
          after.push({ back, revoked, refunded })
        }
        expect(after).toEqual([
          { back: 1, revoked: 1.16, refunded: 9.99 },
          { back: 2, revoked: 2.33, refunded: 19.98 },
          { back: 3, revoked: 3.5, refunded: 29.98 },
        ])
        await anna.expectBalance({ available: 50, debt: 0 })
      })

      it("counts what comes back damaged once, like everything else that comes back", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 80)
        const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 4 }], 80)
        await anna.expectBalance({ available: 16 })
        await shop.fulfill(order)
        const coming = await desk.requestReturn(order.id, [piecesOf(order, 2)])
        await desk.receive(coming, {
          received: [piecesOf(order, 1)],
          dismissed: [piecesOf(order, 1)],
        })
        await desk.expectLoyalty(order.id, { earned: 16, revoked: 8, spent: 80, refunded: 40 })
        await anna.expectBalance({ available: 48, debt: 0 })
      })

      it("A21 buying, earning and returning three times over leaves the balance as it was", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        for (const price of [99.99, 250, 47.11]) {
          const order = await shop.buy(anna, region_id, [{ price }], "max")
          await shop.fulfill(order)
          await shop.takeBack(order.id, [piecesOf(order, 1)])
          await desk.sync(order.id)
          await anna.expectBalance({ available: 100, held: 0, pending: 0, debt: 0 })
        }
      })

      it("A22 a return after the bonuses are spent goes through: a debt, which the next ones pay", async () => {
        await openProgram(shop, { accrual: { bonus_paid_part: "none_when_redeeming" } })
        const anna = await LoyalShopper.join(shop)
        const first = await shop.buy(anna, region_id, [{ price: 1000 }])
        await anna.expectBalance({ available: 50 })
        const elsewhere = await shop.buy(anna, region_id, [{ price: 500 }], 50)
        await desk.expectLoyalty(elsewhere.id, { earned: 0, spent: 50 })
        await shop.fulfill(first)
        await shop.takeBack(first.id, [piecesOf(first, 1)])
        await anna.expectBalance({ available: 0, debt: 50 })
        await shop.buy(anna, region_id, [{ price: 1600 }])
        await anna.expectBalance({ available: 30, debt: 0 })
      })
    })

    describe("cancellation", () => {
      it("A23 undoes accrual and redemption once, when the order is canceled before shipping", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const order = await shop.buy(anna, region_id, [{ price: 300 }], 90)
        await anna.expectBalance({ available: 20.5 })
        await desk.capture(order.id)
        await desk.cancel(order.id)
        await anna.expectBalance({ available: 100, held: 0, debt: 0 })
        await desk.expectLoyalty(order.id, { revoked: 10.5, refunded: 90 })
        expect(await kinds(anna)).toEqual(
          expect.arrayContaining(["revocation", "refund", "accrual", "capture"]),
        )
        expect(await anna.entries()).toHaveLength(6)
      })

      it("A23 cancel and return that cross each other undo nothing twice", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const order = await whileEventsGetLost(getContainer(), async () => {
          const placed = await shop.buy(anna, region_id, [{ price: 150, quantity: 2 }], 90)
          await desk.cancel(placed.id)
          return placed
        })
        const crossing = [
          ["order.return_received", { order_id: order.id }],
          ["order.canceled", { id: order.id }],
          ["order.placed", { id: order.id }],
        ] as const
        await tell(...crossing, ...crossing)
        await Promise.all(FIVE_TIMES.map(() => desk.sync(order.id)))
        await anna.expectBalance({ available: 100, held: 0, pending: 0, debt: 0 })
        await desk.expectLoyalty(order.id, { spent: 90, refunded: 90 })
      })
    })
  },
}
