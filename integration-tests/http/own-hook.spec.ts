import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import type { WireProgram } from "../../src/api/wire/program"
import { captureOnCompleteCart, undoCaptureOnFailure } from "../../src/workflows"
import { HOOK_TAKEN_TWICE, takeHook } from "../../src/workflows/hooks/take-hook"
import { settleStrayCaptures } from "../../src/workflows/reconcile/settle-stray-captures"
import { syncRecentOrders } from "../../src/workflows/reconcile/sync-recent-orders"
import type { Http } from "../fixtures/shop/http-client"
import { whileEventsGetLost } from "../fixtures/shop/lost-events"
import { expectLawsHold, LoyalShopper } from "../fixtures/shop/loyal-shopper"
import { openProgram } from "../fixtures/shop/merchant"
import { OrderDesk } from "../fixtures/shop/order-desk"
import { refusePayment } from "../fixtures/shop/payment-desk"
import { ShoppingCart } from "../fixtures/shop/shopping-cart"
import { TestShop } from "../fixtures/shop/test-shop"

const MINUTE_MS = 60_000

type Ours = typeof captureOnCompleteCart
type Handler = (...asked: Parameters<Ours>) => Promise<Awaited<ReturnType<Ours>> | void>

/** Ours is called as the README says, its answer is dropped, or nobody calls it. */
const HANDLERS: Record<"calls_ours" | "drops_answer" | "ignores_ours", Handler> = {
  calls_ours: captureOnCompleteCart,
  drops_answer: async (data, context) => {
    await captureOnCompleteCart(data, context)
  },
  ignores_ours: async () => undefined,
}

const project = { handler: HANDLERS.calls_ours, is_closed: false }

/** The project's file in `src/workflows/hooks`. */
completeCartWorkflow.hooks.validate(async (data, context) => {
  if (project.is_closed) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "No orders on Sundays.", "shop_closed")
  }
  return project.handler(data, context)
}, undoCaptureOnFailure)

medusaIntegrationTestRunner({
  moduleName: "loyalty-own-hook",
  env: { LOYALTY_REGISTER_HOOKS: "false" },
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string
    let program: WireProgram
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
      // The jobs run when a test says so, and not by the clock as well.
      await new WorkflowScheduler().clear()
    })

    beforeEach(async () => {
      project.handler = HANDLERS.calls_ours
      project.is_closed = false
      program = await openProgram(shop)
      anna = await LoyalShopper.join(shop, 100)
    })

    afterEach(async () => {
      jest.restoreAllMocks()
      await expectLawsHold(shop)
    })

    const readyToPay = async (): Promise<ShoppingCart> => {
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      await cart.ship("free")
      await cart.redeem(30)
      await cart.openPayment()
      return cart
    }

    /** The cart was made under a cap of 30 %. */
    const lowerTheCap = () =>
      shop.staff.must("POST", `/admin/loyalty/programs/${program.id}`, {
        terms: { redemption: { cap_percent: 10 } },
      })

    const kinds = async () => (await anna.entries()).map(({ kind }) => kind).reverse()

    describe("a project whose own handler calls ours", () => {
      it("spends the bonuses in the completion, before anybody is told of the order", async () => {
        const cart = await readyToPay()
        const { data } = await whileEventsGetLost(getContainer(), () => cart.complete())
        expect(data).toMatchObject({ type: "order", order: { total: 70 } })
        await anna.expectBalance({ available: 70, held: 0 })
        await syncRecentOrders(getContainer())
        await anna.expectBalance({ available: 73.5, held: 0 })
        expect(await desk.loyalty(data.order.id)).toMatchObject({ spent: 30, earned: 3.5 })
      })

      it("may refuse the order for reasons of its own, and nothing is spent", async () => {
        const cart = await readyToPay()
        project.is_closed = true
        expect(await cart.complete()).toMatchObject({ status: 400, data: { code: "shop_closed" } })
        await anna.expectBalance({ available: 70, held: 30 })
        project.is_closed = false
        expect((await cart.complete()).data.order.total).toBe(70)
        await anna.expectBalance({ available: 73.5, held: 0 })
        expect(await kinds()).toEqual(["adjustment", "hold", "capture", "accrual"])
      })

      it("refuses a redemption that has gone stale", async () => {
        const cart = await readyToPay()
        await lowerTheCap()
        expect(await cart.complete()).toMatchObject({
          status: 400,
          data: { type: "not_allowed", code: "redemption_stale" },
        })
      })

      it("A17 has a refused payment undo what was spent, and spends once at the second try", async () => {
        const cart = await readyToPay()
        refusePayment(shop, 1)
        expect((await cart.complete()).data.type).toBe("not_allowed")
        await anna.expectBalance({ available: 70, held: 30 })
        await cart.openPayment()
        expect((await cart.complete()).data.order.total).toBe(70)
        await anna.expectBalance({ available: 73.5, held: 0 })
        expect(await kinds()).toEqual([
          "adjustment",
          "hold",
          "capture",
          "refund",
          "hold",
          "capture",
          "accrual",
        ])
      })
    })

    describe("a project that drops what our handler answers, so that nothing is undone at once", () => {
      beforeEach(async () => {
        project.handler = HANDLERS.drops_answer
      })

      it("A17 gives back at the second try what the first one spent, and spends once", async () => {
        const cart = await readyToPay()
        refusePayment(shop, 1)
        await cart.complete()
        await anna.expectBalance({ available: 70, held: 0 })
        await cart.openPayment()
        expect((await cart.complete()).data.order.total).toBe(70)
        await anna.expectBalance({ available: 73.5, held: 0 })
      })

      it("A17 has the reconciler give it back when there is no second try", async () => {
        const cart = await readyToPay()
        refusePayment(shop, 1)
        await cart.complete()
        await anna.expectBalance({ available: 70, held: 0 })
        expect(await settleStrayCaptures(getContainer(), Date.now() + 6 * MINUTE_MS)).toBe(1)
        await anna.expectBalance({ available: 70, held: 30 })
        expect((await cart.payWithMoneyAfterAll()).cart.total).toBe(100)
        await anna.expectBalance({ available: 100, held: 0 })
      })
    })

    describe("a project whose own handler does not call ours", () => {
      beforeEach(async () => {
        project.handler = HANDLERS.ignores_ours
      })

      it("leaves it to the order's events to spend what is held", async () => {
        const cart = await readyToPay()
        const { order } = (await cart.complete()).data
        await anna.expectBalance({ available: 73.5, held: 0 })
        await desk.expectLoyalty(order.id, { spent: 30, earned: 3.5 })
        expect(await kinds()).toEqual(["adjustment", "hold", "capture", "accrual"])
      })

      it("refuses no stale redemption: what the order shows is what is spent", async () => {
        const cart = await readyToPay()
        await lowerTheCap()
        expect((await cart.complete()).data.order.total).toBe(70)
        await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
      })

      it("A17 leaves the bonuses held when the payment is refused", async () => {
        const cart = await readyToPay()
        refusePayment(shop, 1)
        expect((await cart.complete()).data.type).toBe("not_allowed")
        await anna.expectBalance({ available: 70, held: 30 })
        expect(await kinds()).toEqual(["adjustment", "hold"])
      })
    })

    it("a project that forgets the switch is told what to do, whichever handler comes first", () => {
      const take = jest.fn()
      const { hooks } = completeCartWorkflow
      expect(() => takeHook(hooks, () => hooks.validate(HANDLERS.calls_ours))).toThrow(
        HOOK_TAKEN_TWICE,
      )
      const free = { validate: take }
      takeHook(free, ({ validate }) => validate(HANDLERS.calls_ours))
      expect(take).toHaveBeenCalledTimes(1)
      expect(() => free.validate(HANDLERS.ignores_ours)).toThrow(HOOK_TAKEN_TWICE)
      expect(HOOK_TAKEN_TWICE).toContain("LOYALTY_REGISTER_HOOKS=false")
    })
  },
})
