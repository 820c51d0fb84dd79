import { Modules } from "@medusajs/framework/utils"

import { syncRecentOrders } from "../../../src/workflows/reconcile/sync-recent-orders"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { whileEventsGetLost } from "../../fixtures/shop/lost-events"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import type { StoreOrder } from "../../fixtures/shop/test-shop"
import { TestShop } from "../../fixtures/shop/test-shop"

const TAXES = {
  none: {},
  inclusive: { tax: 23, tax_inclusive: true },
  exclusive: { tax: 23, tax_inclusive: false },
} as const

const LINES = [{ price: 33.33, quantity: 3 }, { price: 47.11 }]

const CASES = (["discount", "tender"] as const).flatMap((settlement) =>
  (["none", "inclusive", "exclusive"] as const).flatMap((tax) =>
    [false, true].map((promotion) => ({ settlement, tax, promotion })),
  ),
)

const inCents = ({ money, bonuses }: { money: number; bonuses: number }) => ({
  money: Math.round(money * 100),
  bonuses: Math.round(bonuses * 100),
})

export const orderRefunds: ShopSuite = {
  name: "order/refunds",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
    })

    const creditLines = async (order_id: string) =>
      (await shop.adminOrder(order_id)).credit_lines.map(({ amount }) => amount)

    /** What Medusa wants to pay out, and the bonuses that are back. */
    const givenBack = async (order_id: string) => {
      const bonuses = (await desk.loyalty(order_id))?.refunded ?? 0
      return { bonuses, money: await desk.refundDue(order_id) }
    }

    const takeBack = async (order: StoreOrder, back: { at_33: number; at_47: number }) => {
      const quantities = order.items.map(({ id, unit_price }) => ({
        id,
        quantity: unit_price === 33.33 ? back.at_33 : back.at_47,
      }))
      await shop.takeBack(
        order.id,
        quantities.filter(({ quantity }) => quantity > 0),
      )
      await desk.sync(order.id)
    }

    it.each(CASES)(
      "A24 money and bonuses come back as they were paid: $settlement, tax $tax, promotion: $promotion",
      async ({ settlement, tax, promotion }) => {
        const region_id = await shop.region(TAXES[tax])
        if (promotion) await openPromotion(shop, { code: "TEN", percent: 10, automatic: true })
        await openProgram(shop, { redemption: { settlement } })
        const anna = await LoyalShopper.join(shop, 100)

        const whole = await shop.buy(anna, region_id, LINES, 20)
        const partial = await shop.buy(anna, region_id, LINES, 21.37)
        // With tax and after promotions: what the customer owed for one, in money and bonuses.
        const price_of_one = 33.33 * (tax === "exclusive" ? 1.23 : 1) * (promotion ? 0.9 : 1)
        for (const order of [whole, partial]) {
          await desk.capture(order.id)
          await shop.fulfill(order)
        }

        await takeBack(whole, { at_33: 3, at_47: 1 })
        expect(inCents(await givenBack(whole.id))).toEqual(
          inCents({ money: whole.total, bonuses: 20 }),
        )
        expect(await desk.loyalty(whole.id)).toMatchObject({ spent: 20, refunded: 20 })

        await takeBack(partial, { at_33: 1, at_47: 0 })
        const first = await givenBack(partial.id)
        expect(first.bonuses).toBeGreaterThan(0)
        // Medusa keeps fractions of a cent; less than one of them may be missing on the way.
        expect(Math.abs(first.money + first.bonuses - price_of_one)).toBeLessThan(0.01)
        const paid_out = Math.round(first.money * 100) / 100
        await desk.refund(partial.id, paid_out)

        await takeBack(partial, { at_33: 2, at_47: 1 })
        const { money, bonuses } = await givenBack(partial.id)
        expect(inCents({ bonuses, money: money + paid_out })).toEqual(
          inCents({ money: partial.total, bonuses: 21.37 }),
        )
        await anna.expectBalance({ available: 100, held: 0, debt: 0 })
      },
    )

    it("A24 one of three lines of 10.258 paid in full completes and comes back, whichever it is", async () => {
      const region_id = await shop.region({ tax: 15 })
      const lines = ["A", "B", "C"].map((name) => ({ price: 8.92, product: { name } }))
      for (const line of lines) {
        const { product_id } = await shop.product(line)
        await openProgram(shop, {
          redemption: {
            cap_percent: 0,
            group_caps: [{ products: { product_ids: [product_id] }, cap_percent: 100 }],
          },
        })
        const anna = await LoyalShopper.join(shop, 50)
        const order = await shop.buy(anna, region_id, lines, "max")
        expect(order.total).toBeCloseTo(20.516, 9)
        // 20.516 at 5 %, and nothing given back before anything is.
        await desk.expectLoyalty(order.id, { earned: 1.02, refunded: 0 })
        await shop.fulfill(order)
        await shop.takeBack(
          order.id,
          order.items.map(({ id }) => ({ id, quantity: 1 })),
        )
        await desk.sync(order.id)
        await anna.expectBalance({ available: 50, held: 0, debt: 0 })
      }
    })

    it("tender: takes the bonuses off the order's credit once, however often a return is told", async () => {
      const region_id = await shop.region()
      await openProgram(shop, { redemption: { settlement: "tender" } })
      const anna = await LoyalShopper.join(shop, 60)
      const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }], 60)
      await desk.capture(order.id)
      await shop.fulfill(order)
      expect(await creditLines(order.id)).toEqual([60])
      await shop.takeBack(order.id, [piecesOf(order, 1)])
      const told = { name: "order.return_received", data: { order_id: order.id } }
      await getContainer().resolve(Modules.EVENT_BUS).emit([told, told, told])
      await Promise.all([desk.sync(order.id), desk.sync(order.id), desk.sync(order.id)])
      await desk.sync(order.id)
      expect((await creditLines(order.id)).sort((a, b) => b - a)).toEqual([60, -30])
      expect(await givenBack(order.id)).toEqual({ money: 70, bonuses: 30 })
      await desk.refund(order.id, 70)
      await shop.takeBack(order.id, [piecesOf(order, 1)])
      await desk.sync(order.id)
      expect((await creditLines(order.id)).sort((a, b) => b - a)).toEqual([60, -30, -30])
      expect(await givenBack(order.id)).toEqual({ money: 70, bonuses: 60 })
      await anna.expectBalance({ available: 60, debt: 0 })
    })

    it("tender: an order that staff have begun to edit gives its bonuses back, and its credit later", async () => {
      const region_id = await shop.region()
      await openProgram(shop, { redemption: { settlement: "tender" } })
      const anna = await LoyalShopper.join(shop, 60)
      const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }], 60)
      await desk.capture(order.id)
      await shop.fulfill(order)
      await whileEventsGetLost(getContainer(), () => shop.takeBack(order.id, [piecesOf(order, 1)]))
      await desk.beginEdit(order.id)
      await desk.sync(order.id)
      await syncRecentOrders(getContainer())
      expect(await desk.loyalty(order.id)).toMatchObject({ refunded: 30 })
      expect(await creditLines(order.id)).toEqual([60])

      await desk.dropEdit(order.id)
      await syncRecentOrders(getContainer())
      expect((await creditLines(order.id)).sort((a, b) => b - a)).toEqual([60, -30])
      expect(await givenBack(order.id)).toEqual({ money: 70, bonuses: 30 })
    })
  },
}
