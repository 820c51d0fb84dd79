import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { transferCartCustomerWorkflow } from "@medusajs/medusa/core-flows"

import { settleOverdueHolds } from "../../src/workflows/reconcile/settle-overdue-holds"
import { syncRecentOrders } from "../../src/workflows/reconcile/sync-recent-orders"
import { readCart } from "../../src/workflows/redemption/read-cart"
import { setRedemption } from "../../src/workflows/redemption/set-redemption"
import { memberModule } from "../../src/workflows/shop/modules"
import { points } from "../fixtures/domain/accounts"
import { eventually } from "../fixtures/shop/eventually"
import type { Http } from "../fixtures/shop/http-client"
import { whileEventsGetLost } from "../fixtures/shop/lost-events"
import { expectLawsHold, LoyalShopper } from "../fixtures/shop/loyal-shopper"
import { openProgram } from "../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../fixtures/shop/order-desk"
import { ShoppingCart } from "../fixtures/shop/shopping-cart"
import { TestShop } from "../fixtures/shop/test-shop"

const MINUTE_MS = 60_000

const SETTLEMENTS = ["discount", "tender"] as const

medusaIntegrationTestRunner({
  moduleName: "loyalty-hook-off",
  env: { LOYALTY_REGISTER_HOOKS: "false" },
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
      // The jobs run when a test says so, and not by the clock as well.
      await new WorkflowScheduler().clear()
    })

    afterEach(async () => {
      await expectLawsHold(shop)
    })

    const kinds = async (member: LoyalShopper) => (await member.entries()).map(({ kind }) => kind)

    const outbox = async (name: string): Promise<Record<string, unknown>[]> => {
      const pool = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await pool.raw("select data from bonus_outbox where name = ?", [name])
      return (rows as { data: Record<string, unknown> }[]).map(({ data }) => data)
    }

    const cartWithHold = async (anna: LoyalShopper) => {
      const cart = await shop.cart(anna.client, region_id, [{ price: 100 }])
      await anna.client.must("POST", `/store/carts/${cart.id}/loyalty`, { bonuses: 30 })
      await shop.ship(anna.client, cart.id, "free")
      await shop.payWithCash(anna.client, cart.id)
      return cart.id
    }

    /** The order shows 30.00 as paid with bonuses, and nothing has been captured or told. */
    const orderWithOpenHold = async (anna: LoyalShopper) => {
      const cart_id = await cartWithHold(anna)
      const { data } = await whileEventsGetLost(getContainer(), () =>
        shop.complete(anna.client, cart_id),
      )
      expect(data).toMatchObject({ type: "order", order: { total: 70 } })
      return { cart_id, order_id: data.order.id }
    }

    /** Given back although the order was already on its way. */
    const releaseTooEarly = async (cart_id: string) => {
      const members = memberModule(getContainer())
      const hold = await members.findHoldOfCart(cart_id)
      await members.releaseHold({
        account_id: hold?.account_id ?? "",
        cart_id,
        as: "released",
        reason: "time ran out",
      })
    }

    it("with the hook left to somebody else, an order's events capture its hold", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const order = await shop.buy(anna, region_id, [{ price: 100 }], 30)
      await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
      await desk.expectLoyalty(order.id, { spent: 30, earned: 3.5 })
      expect(await kinds(anna)).toEqual(["accrual", "capture", "hold", "adjustment"])
    })

    it("A16 the reconciler captures the hold of an order whose events were lost", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const { order_id } = await orderWithOpenHold(anna)
      await anna.expectBalance({ available: 70, held: 30 })
      await syncRecentOrders(getContainer())
      await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
      expect(await desk.loyalty(order_id)).toMatchObject({ spent: 30, earned: 3.5 })
    })

    it("A16 a hold whose time is over is captured and not given back, once its cart is an order", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const { order_id } = await orderWithOpenHold(anna)
      await settleOverdueHolds(getContainer(), Date.now() + 61 * MINUTE_MS)
      await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
      expect(await desk.loyalty(order_id)).toMatchObject({ spent: 30 })
    })

    it("an order that is canceled before its hold was captured gives the hold back and spends nothing", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const { order_id } = await orderWithOpenHold(anna)
      await desk.cancel(order_id)
      await anna.expectBalance({ available: 100, held: 0, debt: 0 })
      expect(await kinds(anna)).toEqual(["release", "hold", "adjustment"])
    })

    it("A16 bonuses that were given back too early are spent late, and somebody is told", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const { cart_id, order_id } = await orderWithOpenHold(anna)
      await releaseTooEarly(cart_id)
      await anna.expectBalance({ available: 100, held: 0 })
      await syncRecentOrders(getContainer())
      await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
      expect(await outbox("loyalty_program.redemption_captured_late")).toEqual([
        expect.objectContaining({ order_id, bonuses: 3000, owed: 0 }),
      ])
      expect(await syncRecentOrders(getContainer())).toBe(0)
    })

    it("A16 bonuses that are spent elsewhere meanwhile become a debt that everybody can see", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 30)
      const { cart_id, order_id } = await orderWithOpenHold(anna)
      await releaseTooEarly(cart_id)
      await anna.receive(-20)
      await syncRecentOrders(getContainer())
      // 10 were left; the 3.50 that the order earns pay a part of the missing 20.
      await anna.expectBalance({ available: 0, held: 0, debt: 16.5 })
      expect(await outbox("loyalty_program.redemption_captured_late")).toEqual([
        expect.objectContaining({ order_id, bonuses: 3000, owed: 2000 }),
      ])
      // The 30 come back before the earned 3.50 go, and pay what is left of the debt: 10 in all.
      await desk.cancel(order_id)
      await anna.expectBalance({ available: 13.5, held: 0, debt: 3.5 })
    })

    it.each(SETTLEMENTS)(
      "A16 killed between hold and lines: the order shows no bonuses, and none are spent on it: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement } })
        const anna = await LoyalShopper.join(shop, 100)
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        await cart.ship("free")
        await cart.openPayment()
        await setRedemption(getContainer(), await readCart(getContainer(), cart.id), points(30))
        await anna.expectBalance({ available: 70, held: 30 })
        const { order } = (await cart.complete()).data
        expect(order.total).toBe(100)
        await anna.expectBalance({ available: 105, held: 0, debt: 0 })
        await desk.expectLoyalty(order.id, { spent: 0, earned: 5 })
      },
    )

    it.each(SETTLEMENTS)(
      "A16 killed while a redemption was made smaller: what the order shows is what is spent: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement } })
        const anna = await LoyalShopper.join(shop, 100)
        const cart_id = await cartWithHold(anna)
        await setRedemption(getContainer(), await readCart(getContainer(), cart_id), points(20))
        await anna.expectBalance({ available: 80, held: 20 })
        const { order } = (await shop.complete(anna.client, cart_id)).data
        expect(order.total).toBe(70)
        await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
        expect(await outbox("loyalty_program.redemption_captured_late")).toEqual([
          expect.objectContaining({ order_id: order.id, bonuses: 3000, owed: 0 }),
        ])
      },
    )

    it.each(SETTLEMENTS)(
      "A24 money and bonuses come back as they were paid, after a part and after the rest: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement } })
        const anna = await LoyalShopper.join(shop, 100)
        const order = await shop.buy(anna, region_id, [{ price: 50, quantity: 2 }], 30)
        await anna.expectBalance({ available: 73.5, held: 0 })
        await desk.capture(order.id)
        await shop.fulfill(order)
        await shop.takeBack(order.id, [piecesOf(order, 1)])
        await desk.expectLoyalty(order.id, { refunded: 15 })
        await eventually(async () => expect(await desk.refundDue(order.id)).toBe(35))
        await desk.refund(order.id, 35)
        await shop.takeBack(order.id, [piecesOf(order, 1)])
        await anna.expectBalance({ available: 100, held: 0, debt: 0 })
        await eventually(async () => expect(await desk.refundDue(order.id)).toBe(35))
      },
    )

    it("an order that shows another member's bonuses is told of once, and they go back to him", async () => {
      await openProgram(shop)
      const [anna, berta] = [await LoyalShopper.join(shop, 100), await LoyalShopper.join(shop)]
      const cart_id = await cartWithHold(anna)
      const { data } = await whileEventsGetLost(getContainer(), async () => {
        await transferCartCustomerWorkflow(getContainer()).run({
          input: { id: cart_id, customer_id: berta.customer_id },
        })
        return shop.complete(berta.client, cart_id)
      })
      expect(data).toMatchObject({ type: "order" })
      for (let count = 0; count < 3; count += 1) await syncRecentOrders(getContainer())
      expect(await outbox("loyalty_program.redemption_unsettled")).toEqual([
        expect.objectContaining({ order_id: data.order.id }),
      ])
      await anna.expectBalance({ available: 70, held: 30 })
      await settleOverdueHolds(getContainer(), Date.now() + 61 * MINUTE_MS)
      await anna.expectBalance({ available: 100, held: 0, debt: 0 })
      expect(await berta.balance()).toMatchObject({ held: 0, debt: 0 })
    })
  },
})
