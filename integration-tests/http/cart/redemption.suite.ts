import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { markProduct, openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

const WHOLE_ORDER = { cap_percent: 100, shipping: "included" }

export const redemption: ShopSuite = {
  name: "cart/redemption",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    it("A1 earns on what is left after a 10 % code, and rounds down or half up by setting", async () => {
      await openProgram(shop)
      await openPromotion(shop, { code: "TEN", percent: 10 })
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 1000 }])
      expect((await cart.loyalty()).earn).toMatchObject({ bonuses: 50, is_member: true })
      await cart.applyCode("TEN")
      expect((await cart.loyalty()).earn).toMatchObject({
        bonuses: 45,
        lines: [{ line_id: cart.line(0), bonuses: 45, base: 900 }],
      })
      await cart.checkOut()
      await anna.expectBalance({ available: 45 })

      const tenth = { percent: 10, rounding_step: 0.01 }
      await openProgram(shop, { accrual: { ...tenth, rounding: "round_down" } })
      const small = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 10.06 }])
      expect((await small.loyalty()).earn.bonuses).toBe(1)
      await openProgram(shop, { accrual: { ...tenth, rounding: "half_up" } })
      expect((await small.loyalty()).earn.bonuses).toBe(1.01)
    })

    it("A2 earns on the price with or without tax by setting, and on shipping only when told to", async () => {
      const region_id = await shop.region({ tax: 21 })
      await openProgram(shop, { accrual: { percent: 100 } })
      const anna = await LoyalShopper.join(shop)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      await cart.ship("at_ten")
      expect((await cart.loyalty()).earn.bonuses).toBe(121)

      await openProgram(shop, { accrual: { percent: 100, tax: "excluded" } })
      expect((await cart.loyalty()).earn.bonuses).toBe(100)
      await openProgram(shop, { accrual: { percent: 100, shipping: "included" } })
      // 10.00 of shipping carry 21 % as well.
      expect((await cart.loyalty()).earn.bonuses).toBe(133.1)

      const inclusive = await shop.region({ tax: 21, tax_inclusive: true, country: "pl" })
      const gross = await ShoppingCart.open(shop, anna.client, inclusive, [{ price: 121 }])
      expect((await gross.read()).total).toBe(121)
      expect((await gross.loyalty()).earn.bonuses).toBe(121)
      await openProgram(shop, { accrual: { percent: 100, tax: "excluded" } })
      expect((await gross.loyalty()).earn.bonuses).toBe(100)
    })

    it("A3 the lines' bonuses add up to the order's", async () => {
      await openProgram(shop)
      const region_id = await shop.region()
      const prices = [33.33, 33.33, 33.34].map((price, index) => ({
        price,
        product: { name: `Third ${index}` },
      }))
      const cart = await ShoppingCart.open(shop, shop.guest, region_id, prices)
      const { earn } = await cart.loyalty()
      expect(earn.bonuses).toBe(5)
      expect(earn.lines.map((line) => line.bonuses)).toEqual([1.67, 1.66, 1.67])
    })

    it("A4 the cap rounds down, follows a promotion, and can be eaten up by one", async () => {
      await openProgram(shop)
      await openPromotion(shop, { code: "TEN", percent: 10 })
      await openPromotion(shop, { code: "THIRTY", percent: 30 })
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 500)
      const odd = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 99.99 }])
      expect(await odd.redeem("max")).toMatchObject({
        cart: { total: 70 },
        loyalty: { redeem: { applied_bonuses: 29.99, limited_by: "order_share" } },
      })
      await odd.payWithMoneyAfterAll()

      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      await cart.applyCode("TEN")
      expect((await cart.loyalty()).redeem).toMatchObject({ max_bonuses: 27, max_amount: 27 })

      await openProgram(shop, { redemption: { cap_base: "shrink_by_discount" } })
      const bela = await LoyalShopper.join(shop, 500)
      const shrinking = await ShoppingCart.open(shop, bela.client, region_id, [{ price: 100 }])
      expect((await shrinking.loyalty()).redeem.max_bonuses).toBe(30)
      await shrinking.applyCode("TEN")
      expect((await shrinking.loyalty()).redeem.max_bonuses).toBe(20)
      await shrinking.removeCode("TEN")
      await shrinking.applyCode("THIRTY")
      expect((await shrinking.loyalty()).redeem).toMatchObject({
        max_bonuses: 0,
        lines: [{ cap_amount: 0, reasons: [{ code: "discount_used_up_cap" }] }],
      })
    })

    it("A5 leaves out excluded products, whichever mark names them, and keeps to a group's own cap", async () => {
      const region_id = await shop.region()
      const { product_id: dear } = await shop.product({ price: 80 })
      const { product_id: cheap } = await shop.product({ price: 20 })
      const marks = await markProduct(shop, cheap)
      const selections: Record<string, string[]>[] = [
        { product_ids: [cheap] },
        { category_ids: [marks.category_id] },
        { collection_ids: [marks.collection_id] },
        { tag_ids: [marks.tag_id] },
      ]
      const cart = await ShoppingCart.open(shop, shop.guest, region_id, [
        { price: 80 },
        { price: 20 },
      ])
      for (const exclusions of selections) {
        await openProgram(shop, { redemption: { cap_percent: 50, exclusions } })
        const anna = await LoyalShopper.join(shop, 500)
        await cart.handOverTo(anna.client)
        const hers = cart.inHandsOf(anna.client)
        const { redeem } = await hers.loyalty()
        expect(redeem).toMatchObject({ max_bonuses: 40, limited_by: "order_share" })
        expect(redeem.lines.find(({ line_id }) => line_id === hers.line(1))).toMatchObject({
          cap_amount: 0,
          reasons: [{ code: "excluded_product" }],
        })
        expect((await hers.redeem("max")).cart.total).toBe(60)
        await hers.payWithMoneyAfterAll()

        await openProgram(shop, { accrual: { exclusions } })
        expect((await hers.loyalty()).earn.bonuses).toBe(4)
      }

      await openProgram(shop, {
        redemption: {
          cap_percent: 50,
          exclusions: { product_ids: [cheap] },
          group_caps: [{ products: { product_ids: [dear] }, cap_percent: 10 }],
        },
      })
      const bela = await LoyalShopper.join(shop, 500)
      await cart.handOverTo(bela.client)
      const { redeem } = await cart.inHandsOf(bela.client).loyalty()
      expect(redeem.max_bonuses).toBe(8)
      expect(redeem.lines[0]?.reasons).toMatchObject([{ code: "cap_of_product_group" }])
    })

    it("gift cards neither earn nor can be paid with bonuses", async () => {
      await openProgram(shop)
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 500)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [
        { price: 100 },
        { price: 50, product: { name: "Gift card", is_giftcard: true } },
      ])
      const { earn, redeem } = await cart.loyalty()
      expect(earn.bonuses).toBe(5)
      expect(redeem.max_bonuses).toBe(30)
      expect(redeem.lines[1]?.reasons).toMatchObject([{ code: "gift_card" }])
    })

    it("A6 refuses 40 where 30 is the limit and changes nothing; takes exactly 12.34 when asked", async () => {
      await openProgram(shop)
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 500)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      await cart.redeem(12.34)
      expect((await cart.read()).total).toBe(87.66)
      const refused = await cart.tryToRedeem({ bonuses: 40 })
      expect(refused).toMatchObject({
        status: 400,
        data: { type: "not_allowed", code: "bonuses_above_limit" },
      })
      expect(refused.data.message).toContain("30.00")
      expect((await cart.read()).total).toBe(87.66)
      await anna.expectBalance({ available: 487.66, held: 12.34 })
      expect((await cart.redeem("max")).cart.total).toBe(70)
      expect((await cart.payWithMoneyAfterAll()).cart.total).toBe(100)
      await anna.expectBalance({ available: 500, held: 0 })
    })

    it("A7 is limited by the balance, the minimum balance, the step and the order's maximum", async () => {
      await openProgram(shop)
      const region_id = await shop.region()
      const lines = [{ price: 100 }]
      const anna = await LoyalShopper.join(shop, 12.5)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, lines)
      expect((await cart.loyalty()).redeem).toMatchObject({
        max_bonuses: 12.5,
        limited_by: "balance",
      })
      expect(await cart.tryToRedeem({ bonuses: 12.51 })).toMatchObject({
        status: 400,
        data: { code: "insufficient_balance" },
      })

      await openProgram(shop, { redemption: { minimum_balance: 20 } })
      const bela = await LoyalShopper.join(shop, 12.5)
      const hers = await ShoppingCart.open(shop, bela.client, region_id, lines)
      for (const bonuses of [5, "max"] as const) {
        expect(await hers.tryToRedeem({ bonuses })).toMatchObject({
          status: 400,
          data: { code: "redemption_below_minimum" },
        })
      }
      await bela.receive(7.5)
      expect((await hers.redeem("max")).loyalty.redeem.applied_bonuses).toBe(20)

      await openProgram(shop, { redemption: { step: 5 } })
      const cyd = await LoyalShopper.join(shop, 12.5)
      const stepped = await ShoppingCart.open(shop, cyd.client, region_id, lines)
      expect((await stepped.redeem("max")).loyalty.redeem.applied_bonuses).toBe(10)
      expect((await stepped.redeem(9.99)).loyalty.redeem.applied_bonuses).toBe(5)
      expect(await stepped.tryToRedeem({ bonuses: 4.99 })).toMatchObject({
        status: 400,
        data: { code: "bonuses_invalid" },
      })
      expect((await stepped.read()).total).toBe(95)

      await openProgram(shop, { redemption: { order_max: 25 } })
      const dina = await LoyalShopper.join(shop, 500)
      const capped = await ShoppingCart.open(shop, dina.client, region_id, lines)
      expect((await capped.redeem("max")).loyalty.redeem).toMatchObject({
        applied_bonuses: 25,
        limited_by: "order_maximum",
      })
    })

    it("A9 a bonus worth 10.00 pays an order of 20.00 with two", async () => {
      await openProgram(shop, { bonus_values: { eur: 10 }, redemption: WHOLE_ORDER })
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 30)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 20 }])
      expect(await cart.redeem("max")).toMatchObject({
        cart: { total: 0 },
        loyalty: { redeem: { applied_bonuses: 2, applied_amount: 20 } },
      })
      await cart.checkOut()
      await anna.expectBalance({ available: 28, held: 0 })
    })

    it.each([
      // 30 % of 999 is 299.7: whole yen only. 5 % of the 700 paid in money are 35.
      { currency_code: "jpy", country: "jp", price: 999, most: 299, left: 700, earned: 35 },
      // 30 % of 9.999 is 2.9997; a bonus has two decimals, so 2.99.
      { currency_code: "kwd", country: "kw", price: 9.999, most: 2.99, left: 7.009, earned: 0.35 },
    ])("A10 keeps to the digits of $currency_code", async (wanted) => {
      const { currency_code, country, price, most, left, earned } = wanted
      await openProgram(shop, { bonus_values: { eur: 1, jpy: 1, kwd: 1 } })
      const region_id = await shop.region({ currency_code, country })
      const anna = await LoyalShopper.join(shop, 1000)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price }])
      expect((await cart.redeem("max")).loyalty.redeem.applied_bonuses).toBe(most)
      expect((await cart.read()).total).toBe(left)
      const order = await cart.checkOut()
      expect(order.total).toBe(left)
      await anna.expectBalance({ available: (100_000 - most * 100 + earned * 100) / 100, held: 0 })
    })

    it("A10 in a currency in which bonuses are worth nothing, nothing is earned or spent", async () => {
      await openProgram(shop)
      const region_id = await shop.region({ currency_code: "usd", country: "us" })
      const anna = await LoyalShopper.join(shop, 500)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect(await cart.loyalty()).toMatchObject({
        earn: { bonuses: 0 },
        redeem: { max_bonuses: 0, limited_by: "no_program" },
      })
      expect(await cart.tryToRedeem({ bonuses: 10 })).toMatchObject({
        status: 400,
        data: { code: "program_not_active" },
      })
    })
  },
}
