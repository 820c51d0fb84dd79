import { Modules } from "@medusajs/framework/utils"
import {
  updateCartPromotionsWorkflow,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows"

import { LOYALTY_MEMBER_MODULE } from "../../../src/modules/loyalty-member"
import type { BonusHold } from "../../../src/modules/loyalty-member/ledger/rows"
import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import type { StoreCart } from "../../fixtures/shop/carts"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

const SETTLEMENTS = ["discount", "tender"] as const

/** What lowers the cart's lines, by its ids. */
const reductionsOf = ({ items }: StoreCart) =>
  items.flatMap(({ adjustments }) => adjustments.map(({ id }) => id)).sort()

export const cartChanges: ShopSuite = {
  name: "cart/changes",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      region_id = await shop.region()
      await openPromotion(shop, { code: "TEN", percent: 10 })
      await shop.product({ price: 100 })
      await shop.product({ price: 50 })
    })

    /** What the cart costs, what its payment asks for, and what the ledger holds: they always agree. */
    async function expectCart(cart: ShoppingCart, total: number, held: number): Promise<void> {
      const read = await cart.read()
      expect(read.total).toBe(total)
      if (read.payment_collection) expect(read.payment_collection.amount).toBe(total)
      await anna.expectBalance({ available: 500 - held, held })
    }

    async function cartOfAnna(terms: Record<string, unknown>): Promise<ShoppingCart> {
      await openProgram(shop, terms)
      anna = await LoyalShopper.join(shop, 500)
      return ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }, { price: 50 }])
    }

    it.each(SETTLEMENTS)(
      "follows quantities and lines down and up to what was asked, in Medusa's own answers: %s",
      async (settlement) => {
        const cart = await cartOfAnna({ redemption: { settlement } })
        await cart.openPayment()
        expect((await cart.redeem(40)).cart.total).toBe(110)
        expect((await cart.remove(1)).total).toBe(70)
        await expectCart(cart, 70, 30)
        // 240.00 would take 72; 40 were asked for.
        expect((await cart.setQuantity(0, 2)).total).toBe(160)
        await expectCart(cart, 160, 40)
        expect((await cart.setQuantity(0, 1)).total).toBe(70)
        expect((await cart.add({ price: 50 })).total).toBe(110)
        await expectCart(cart, 110, 40)

        const { redeem } = await cart.loyalty()
        expect(redeem).toMatchObject({ requested: 40, applied_bonuses: 40, applied_amount: 40 })
        expect((await cart.checkOut()).total).toBe(110)
        // 5 % of the 110.00 paid with money.
        await anna.expectBalance({ available: 465.5, held: 0 })
      },
    )

    it("goes down to nothing with the last line, and comes back with the next one", async () => {
      const cart = await cartOfAnna({})
      await cart.redeem("max")
      await expectCart(cart, 105, 45)
      await cart.remove(0)
      expect((await cart.remove(1)).total).toBe(0)
      await expectCart(cart, 0, 0)
      expect((await cart.add({ price: 100 })).total).toBe(70)
      await expectCart(cart, 70, 30)
      expect((await cart.payWithMoneyAfterAll()).cart.total).toBe(100)
      // Whoever took the bonuses off does not get them back by adding a line.
      expect((await cart.add({ price: 50 })).total).toBe(150)
      await expectCart(cart, 150, 0)
    })

    it.each(SETTLEMENTS)("follows promotions and shipping: %s", async (settlement) => {
      const cart = await cartOfAnna({ redemption: { settlement, shipping: "included" } })
      await cart.openPayment()
      await cart.redeem("max")
      expect((await cart.applyCode("TEN")).total).toBe(94.5)
      await expectCart(cart, 94.5, 40.5)
      // 30 % of 135.00 + 10.00.
      expect((await cart.ship("at_ten")).total).toBe(101.5)
      await expectCart(cart, 101.5, 43.5)
      expect((await cart.removeCode("TEN")).total).toBe(112)
      await expectCart(cart, 112, 48)
      expect((await cart.ship("free")).total).toBe(105)
      await expectCart(cart, 105, 45)
    })

    it("an automatic promotion that begins meanwhile is met at the next change", async () => {
      const cart = await cartOfAnna({})
      await cart.redeem("max")
      await openPromotion(shop, { code: "AUTO", percent: 20, automatic: true })
      // 250.00 less 20 % is 200.00, of which 60 bonuses pay 30 %.
      expect((await cart.setQuantity(0, 2)).total).toBe(140)
      await expectCart(cart, 140, 60)
    })

    it("moves to another currency with the cart, and back", async () => {
      const yen = await shop.region({ currency_code: "jpy", country: "jp" })
      const cart = await cartOfAnna({ bonus_values: { eur: 1, jpy: 1 } })
      const reductions = reductionsOf((await cart.redeem("max")).cart)
      const moved = await cart.update({ region_id: yen })
      expect(moved.total).toBe(105)
      // Written anew in their place: whoever reads the cart meanwhile never sees the full price.
      expect(reductionsOf(moved)).toEqual(reductions)
      expect(reductions).toHaveLength(2)
      await expectCart(cart, 105, 45)
      expect((await cart.loyalty()).redeem).toMatchObject({ requested: "max", applied_bonuses: 45 })
      expect((await cart.update({ region_id })).total).toBe(105)
      await expectCart(cart, 105, 45)
    })

    it("rests while the cart is in a currency in which bonuses are worth nothing", async () => {
      const dollars = await shop.region({ currency_code: "usd", country: "us" })
      const cart = await cartOfAnna({})
      await cart.redeem("max")
      expect((await cart.update({ region_id: dollars })).total).toBe(150)
      await expectCart(cart, 150, 0)
      expect((await cart.loyalty()).redeem).toMatchObject({ applied_bonuses: 0 })
      expect((await cart.update({ region_id })).total).toBe(105)
      await expectCart(cart, 105, 45)
    })

    it("a guest's cart shows what a member would earn, and becomes a member's cart at login", async () => {
      await openProgram(shop)
      anna = await LoyalShopper.join(shop, 500)
      const lines = [{ price: 100 }]
      const cart = await ShoppingCart.open(shop, shop.guest, region_id, lines)
      expect(await cart.loyalty()).toMatchObject({
        member: null,
        earn: { bonuses: 5, is_member: false, reasons: [{ code: "not_a_member" }] },
        redeem: { max_bonuses: 0, limited_by: "not_a_member" },
      })
      expect(await cart.tryToRedeem({ bonuses: 10 })).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
      const hers = cart.inHandsOf(anna.client)
      expect(await hers.tryToRedeem({ bonuses: 10 })).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
      await cart.handOverTo(anna.client)
      expect((await hers.redeem(10)).cart.total).toBe(90)
      await expectCart(hers, 90, 10)
    })

    it("nobody inherits another member's bonuses with his cart", async () => {
      const cart = await cartOfAnna({})
      const bela = await LoyalShopper.join(shop, 20)
      await cart.redeem("max")
      expect((await cart.handOverTo(bela.client)).total).toBe(150)
      await anna.expectBalance({ available: 500, held: 0 })
      await bela.expectBalance({ available: 20, held: 0 })
      const belas = cart.inHandsOf(bela.client)
      expect((await belas.redeem("max")).cart.total).toBe(130)
      await bela.expectBalance({ available: 0, held: 20 })
      expect((await belas.checkOut()).total).toBe(130)
      await bela.expectBalance({ available: 6.5, held: 0 })
      await anna.expectBalance({ available: 500, held: 0 })
    })

    it("another e-mail on the cart does not change whose bonuses pay", async () => {
      const cart = await cartOfAnna({})
      await cart.redeem("max")
      expect((await cart.update({ email: "office@shop.com" })).total).toBe(105)
      await expectCart(cart, 105, 45)
      expect((await cart.checkOut()).total).toBe(105)
      await anna.expectBalance({ available: 460.25, held: 0 })
    })

    it("a change by a workflow of the shop's own is followed by the cart's event", async () => {
      const cart = await cartOfAnna({})
      await cart.redeem(45)
      await updateLineItemInCartWorkflow(shop.container).run({
        input: { cart_id: cart.id, item_id: cart.line(0), update: { quantity: 3 } },
      })
      await updateLineItemInCartWorkflow(shop.container).run({
        input: { cart_id: cart.id, item_id: cart.line(0), update: { quantity: 0 } },
      })
      await anna.expectBalance({ available: 485, held: 15 })
      // The ledger comes first; the cart's lines follow.
      await eventually(() => expectCart(cart, 35, 15))
    })

    it.each(SETTLEMENTS)(
      "an outdated redemption never completes, spends nothing, and is mended by asking again: %s",
      async (settlement) => {
        const cart = await cartOfAnna({ redemption: { settlement } })
        await cart.ship("free")
        await cart.redeem("max")
        await cart.openPayment()
        // No event tells of this one.
        await updateCartPromotionsWorkflow(shop.container).run({
          input: { cart_id: cart.id, promo_codes: ["TEN"], action: "add" as never },
        })
        const refused = await cart.complete()
        expect(refused).toMatchObject({
          status: 400,
          data: { type: "not_allowed", code: "redemption_stale" },
        })
        await anna.expectBalance({ available: 455, held: 45 })

        expect((await cart.redeem("max")).cart.total).toBe(94.5)
        expect((await cart.checkOut()).total).toBe(94.5)
        // 5 % of 94.50 is 4.725.
        await anna.expectBalance({ available: 464.22, held: 0 })
      },
    )

    it("a cart that somebody else is changing is told as busy, and is left as it is", async () => {
      const cart = await cartOfAnna({})
      const locking = getContainer().resolve(Modules.LOCKING)
      await locking.acquire(cart.id, { expire: 30 })
      expect(await cart.tryToRedeem({ bonuses: 30 })).toMatchObject({
        status: 409,
        data: { type: "conflict", code: "busy_try_again" },
      })
      await expectCart(cart, 150, 0)
      await locking.release(cart.id)
      expect((await cart.redeem(30)).cart.total).toBe(120)
    })

    it("a price changed behind the shopper's back is caught at completion", async () => {
      const cart = await cartOfAnna({})
      await cart.ship("free")
      await cart.redeem("max")
      await cart.openPayment()
      await shop.container.resolve(Modules.CART).updateLineItems(cart.line(0), { unit_price: 10 })
      expect(await cart.complete()).toMatchObject({
        status: 400,
        data: { code: "redemption_stale" },
      })
      expect((await anna.entries()).map((entry) => entry.kind)).toEqual(["hold", "adjustment"])
    })

    it("A16 bonuses captured by a completion that died are given back before the changed cart completes", async () => {
      const cart = await cartOfAnna({})
      await cart.ship("free")
      await cart.redeem("max")
      await cart.openPayment()
      const members = shop.container.resolve<LoyaltyMemberService>(LOYALTY_MEMBER_MODULE)
      const { account_id } = (await members.findHoldOfCart(cart.id)) as BonusHold
      await members.captureHold({ account_id, cart_id: cart.id })
      await cart.remove(1)
      await cart.openPayment()

      expect(await cart.complete()).toMatchObject({
        status: 400,
        data: { code: "redemption_stale" },
      })
      await anna.expectBalance({ available: 455, held: 45 })
      expect((await cart.redeem("max")).cart.total).toBe(70)
      // It dies once more; the same cart completes without a question.
      await cart.openPayment()
      await members.captureHold({ account_id, cart_id: cart.id })
      expect((await cart.complete()).data.order.total).toBe(70)
      await anna.expectBalance({ available: 473.5, held: 0 })
    })

    it("a member suspended meanwhile cannot spend what the cart still shows", async () => {
      const cart = await cartOfAnna({})
      await cart.ship("free")
      await cart.redeem("max")
      await cart.openPayment()
      await suspend(anna)
      expect(await cart.complete()).toMatchObject({
        status: 400,
        data: { code: "redemption_stale" },
      })
      expect(await cart.tryToRedeem({ bonuses: 1 })).toMatchObject({
        status: 400,
        data: { code: "member_suspended" },
      })
      expect((await cart.payWithMoneyAfterAll()).cart.total).toBe(150)
      expect((await cart.checkOut()).total).toBe(150)
    })

    async function suspend(member: LoyalShopper): Promise<void> {
      const database = shop.container.resolve("__pg_connection__")
      await database.raw("update loyalty_member set status = 'suspended' where id = ?", [
        member.member_id,
      ])
    }
  },
}
