import { PaymentActions, PaymentSessionStatus } from "@medusajs/framework/utils"
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows"

import loyaltyReconcile from "../../../src/jobs/loyalty-reconcile"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { paymentProvider, paymentSessionOf, refusePayment } from "../../fixtures/shop/payment-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

const SETTLEMENTS = ["discount", "tender"] as const

export const completion: ShopSuite = {
  name: "cart/completion",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      region_id = await shop.region()
      await shop.product({ price: 100 })
    })

    afterEach(() => {
      jest.restoreAllMocks()
    })

    async function sql<Row>(text: string, values: readonly string[]): Promise<Row[]> {
      const database = shop.container.resolve("__pg_connection__")
      const { rows } = await database.raw<{ rows: Row[] }>(text, [...values])
      return rows
    }

    async function readyToPay(anna: LoyalShopper, bonuses: number | "max"): Promise<ShoppingCart> {
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      await cart.ship("free")
      await cart.redeem(bonuses)
      if ((await cart.read()).total > 0) await cart.openPayment()
      return cart
    }

    async function kinds(anna: LoyalShopper): Promise<string[]> {
      return (await anna.entries()).map((entry) => entry.kind).reverse()
    }

    async function ordersOf(cart: ShoppingCart): Promise<number> {
      const rows = await sql(
        "select order_id from order_cart where cart_id = ? and deleted_at is null",
        [cart.id],
      )
      return rows.length
    }

    it("A12 an order button pressed five times at once makes one order and one capture", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      const answers = await Promise.all(Array.from({ length: 5 }, () => cart.complete()))
      answers.push(await cart.complete())
      const orders = answers.flatMap(({ data }) => (data.type === "order" ? [data.order.id] : []))
      expect(new Set(orders).size).toBe(1)
      expect(answers.at(-1)).toMatchObject({ status: 200, data: { type: "order" } })
      expect(await ordersOf(cart)).toBe(1)
      // 5 % of 70.00.
      await anna.expectBalance({ available: 73.5, held: 0 })
      expect(await kinds(anna)).toEqual(["adjustment", "hold", "capture", "accrual"])
    })

    it("A13 earning and spending on one order are two entries, never one netted", async () => {
      await openProgram(shop, {
        accrual: { percent: 10, bonus_paid_part: "whole" },
      })
      const anna = await LoyalShopper.join(shop, 5)
      const cart = await readyToPay(anna, "max")
      await cart.complete()
      await anna.expectBalance({ available: 10, held: 0 })
      const entries = await anna.entries()
      expect(entries.filter(({ kind }) => kind === "accrual" || kind === "capture")).toMatchObject([
        { kind: "accrual", bonuses: 10, change: { available: 10 } },
        { kind: "capture", bonuses: 5, change: { available: 0, held: -5 } },
      ])
    })

    it.each(SETTLEMENTS)(
      "A17 a refused payment undoes the redemption by a counter-entry, and the second try spends once: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement } })
        const anna = await LoyalShopper.join(shop, 100)
        const cart = await readyToPay(anna, 30)
        refusePayment(shop, 1)
        const refused = await cart.complete()
        expect(refused).toMatchObject({ status: 400, data: { type: "not_allowed" } })
        expect(refused.data.message).toContain("was not authorized")
        await anna.expectBalance({ available: 70, held: 30 })
        expect(await kinds(anna)).toEqual(["adjustment", "hold", "capture", "refund", "hold"])
        expect(await ordersOf(cart)).toBe(0)
        expect((await cart.read()).total).toBe(70)

        await cart.openPayment()
        const done = await cart.complete()
        expect(done).toMatchObject({ status: 200, data: { type: "order", order: { total: 70 } } })
        await anna.expectBalance({ available: 73.5, held: 0 })
        expect((await kinds(anna)).slice(5)).toEqual(["capture", "accrual"])
      },
    )

    it("A17 payment fails three times, the shopper changes his mind about the bonuses in between", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      refusePayment(shop, 3)
      for (const bonuses of [20, 10, 25]) {
        expect((await cart.complete()).data.type).toBe("not_allowed")
        expect((await cart.redeem(bonuses)).cart.total).toBe(100 - bonuses)
        await anna.expectBalance({ available: 100 - bonuses, held: bonuses })
        await cart.openPayment()
      }
      expect((await cart.complete()).data.order.total).toBe(75)
      await anna.expectBalance({ available: 78.75, held: 0 })
    })

    it("A17 a payment that wants one more step spends nothing until that step is taken", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      refusePayment(shop, 2, PaymentSessionStatus.REQUIRES_MORE)
      for (let count = 0; count < 2; count += 1) {
        expect(await cart.complete()).toMatchObject({ status: 400, data: { type: "not_allowed" } })
        await anna.expectBalance({ available: 70, held: 30 })
      }
      expect((await cart.complete()).data.order.total).toBe(70)
      await anna.expectBalance({ available: 73.5, held: 0 })
    })

    it("A17 after a refused payment the shopper may pay with money alone", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      refusePayment(shop, 1)
      await cart.complete()
      expect((await cart.payWithMoneyAfterAll()).cart.total).toBe(100)
      expect((await cart.checkOut()).total).toBe(100)
      await anna.expectBalance({ available: 105, held: 0 })
    })

    it.each([PaymentActions.AUTHORIZED, PaymentActions.SUCCESSFUL])(
      "a payment company's webhook (%s) completes the cart and spends once, also beside the shopper's own click",
      async (action) => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const cart = await readyToPay(anna, 30)
        const session_id = await paymentSessionOf(shop, cart.id)
        const webhook = () =>
          processPaymentWorkflow(shop.container).run({
            input: { action, data: { session_id, amount: 70 } },
            throwOnError: false,
          })
        await Promise.all([webhook(), cart.complete()])
        await webhook()
        await eventually(async () => {
          expect(await ordersOf(cart)).toBe(1)
        })
        await anna.expectBalance({ available: 73.5, held: 0 })
        expect((await kinds(anna)).filter((kind) => kind === "capture")).toHaveLength(1)
      },
    )

    it("a webhook alone, with the shopper gone, makes the order", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      const session_id = await paymentSessionOf(shop, cart.id)
      await processPaymentWorkflow(shop.container).run({
        input: { action: PaymentActions.SUCCESSFUL, data: { session_id, amount: 70 } },
      })
      expect(await ordersOf(cart)).toBe(1)
      await anna.expectBalance({ available: 73.5, held: 0 })
    })

    it("a bank transfer that arrives later makes the order at once and spends once", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      const session_id = await paymentSessionOf(shop, cart.id)
      refusePayment(shop, 1, PaymentSessionStatus.PENDING_AUTHORIZATION)
      expect((await cart.complete()).data.type).toBe("order")
      await anna.expectBalance({ available: 73.5, held: 0 })
      await processPaymentWorkflow(shop.container).run({
        input: { action: PaymentActions.AUTHORIZED, data: { session_id, amount: 70 } },
      })
      expect(await ordersOf(cart)).toBe(1)
      await anna.expectBalance({ available: 73.5, held: 0 })
      expect(await kinds(anna)).toEqual(["adjustment", "hold", "capture", "accrual"])
    })

    it("A14 two carts that want the same 80 bonuses at once: one gets them, ten times over", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const lines = [{ price: 100, quantity: 3 }]
      const carts = await Promise.all(
        [1, 2].map(() => ShoppingCart.open(shop, anna.client, region_id, lines)),
      )
      for (let round = 0; round < 10; round += 1) {
        const answers = await Promise.all(carts.map((cart) => cart.tryToRedeem({ bonuses: 80 })))
        const [won, lost] = answers.sort((a, b) => a.status - b.status)
        expect(won).toMatchObject({ status: 200, data: { cart: { total: 220 } } })
        expect(lost).toMatchObject({ status: 400, data: { code: "insufficient_balance" } })
        await anna.expectBalance({ available: 20, held: 80 })
        for (const cart of carts) await cart.payWithMoneyAfterAll()
        await anna.expectBalance({ available: 100, held: 0 })
      }
    })

    it("one cart asked from two windows at once ends with one hold and the total that goes with it", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      await Promise.all([cart.tryToRedeem({ bonuses: 10 }), cart.tryToRedeem({ bonuses: 20 })])
      const { redeem } = await cart.loyalty()
      expect([10, 20]).toContain(redeem.applied_bonuses)
      expect((await cart.read()).total).toBe(100 - redeem.applied_bonuses)
      await anna.expectBalance({
        available: 100 - redeem.applied_bonuses,
        held: redeem.applied_bonuses,
      })
    })

    it("an order paid with bonuses alone asks the payment provider for nothing", async () => {
      await openProgram(shop, { redemption: { cap_percent: 100 } })
      const anna = await LoyalShopper.join(shop, 100)
      const authorize = jest.spyOn(paymentProvider(shop), "authorizePayment")
      const cart = await readyToPay(anna, "max")
      expect((await cart.complete()).data.order.total).toBe(0)
      expect(authorize).not.toHaveBeenCalled()
      await anna.expectBalance({ available: 0, held: 0 })
    })

    it("a cart left alone gives the bonuses back when its time is up, and costs the full price again", async () => {
      await openProgram(shop, { redemption: { hold_minutes: 5 } })
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      await loyaltyReconcile(shop.container)
      await anna.expectBalance({ available: 70, held: 30 })

      await sql(
        "update bonus_hold set expires_at = now() - interval '1 second' where source_id = ?",
        [cart.id],
      )
      await Promise.all([loyaltyReconcile(shop.container), loyaltyReconcile(shop.container)])
      await anna.expectBalance({ available: 100, held: 0 })
      expect(await cart.read()).toMatchObject({ total: 100, payment_collection: { amount: 100 } })
      expect((await cart.loyalty()).redeem).toMatchObject({ requested: null, applied_bonuses: 0 })
      // Time has ended the wish as well: another change of the cart does not bring it back.
      expect((await cart.setQuantity(0, 2)).total).toBe(200)
      expect((await cart.redeem(30)).cart.total).toBe(170)
      expect((await cart.checkOut()).total).toBe(170)
      await anna.expectBalance({ available: 78.5, held: 0 })
    })

    it("a hold past its time that nobody has released yet still pays the order once", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await readyToPay(anna, 30)
      await sql(
        "update bonus_hold set expires_at = now() - interval '1 hour' where source_id = ?",
        [cart.id],
      )
      expect((await cart.complete()).data.order.total).toBe(70)
      await Promise.all([loyaltyReconcile(shop.container), loyaltyReconcile(shop.container)])
      await anna.expectBalance({ available: 73.5, held: 0 })
      expect((await kinds(anna)).filter((kind) => kind === "capture")).toHaveLength(1)
    })

    it("A30 bonuses that ripen after 14 days are pending till then, and pay without any job having run", async () => {
      await openProgram(shop, { accrual: { percent: 100, activation_delay_days: 14 } })
      const anna = await LoyalShopper.join(shop)
      await shop.buy(anna, region_id, [{ price: 100 }])
      await anna.expectBalance({ available: 0, pending: 100 })
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect(await cart.tryToRedeem({ bonuses: 30 })).toMatchObject({
        status: 400,
        data: { code: "insufficient_balance" },
      })
      await sql(
        "update bonus_lot set available_from = now() - interval '1 second' where account_id in (select id from bonus_account where member_id = ?)",
        [anna.member_id],
      )
      await anna.expectBalance({ available: 100, pending: 0 })
      expect((await cart.redeem(30)).cart.total).toBe(70)
      await cart.checkOut()
      // 70.00 in money earn 70 more, in a fortnight.
      await anna.expectBalance({ available: 70, pending: 70, held: 0 })
    })
  },
}
