import { Modules } from "@medusajs/framework/utils"

import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import type { RegionOptions } from "../../fixtures/shop/test-shop"
import { TestShop } from "../../fixtures/shop/test-shop"

/** Prices without tax, with tax inside, and none at all. */
const TAX_MODES: readonly [string, RegionOptions][] = [
  ["tax on top", { tax: 21 }],
  ["tax in the price", { tax: 21, tax_inclusive: true }],
  ["no tax", {}],
]
const SETTLEMENTS = ["discount", "tender"] as const

const MATRIX = SETTLEMENTS.flatMap((settlement) =>
  TAX_MODES.map(([mode, region]) => ({ settlement, mode, region })),
)

/** With 15 % none of the first four is a whole number of cents. */
const PRICES = [5.6, 8.92, 44.91, 217.26, 2400]

const ON_TOP: RegionOptions = { tax: 15 }
const INSIDE: RegionOptions = { tax: 15, tax_inclusive: true }

interface WholeOrder {
  readonly story: string
  readonly region: RegionOptions
  readonly prices: readonly number[]
  readonly quantity: number
  readonly code: string | null
  /** What the shopper would pay with money. */
  readonly total: number
}

const ORDERS: readonly WholeOrder[] = [
  { story: "no tax", region: {}, prices: [106.25], quantity: 1, code: null, total: 106.25 },
  // 2 676.69 × 1.15 = 3 078.1935
  { story: "tax on top", region: ON_TOP, prices: PRICES, quantity: 1, code: null, total: 3078.19 },
  { story: "tax inside", region: INSIDE, prices: PRICES, quantity: 1, code: null, total: 2676.69 },
  // 3 × 3 078.1935 = 9 234.5805
  {
    story: "three of each",
    region: ON_TOP,
    prices: PRICES,
    quantity: 3,
    code: null,
    total: 9234.58,
  },
  // 2 676.69 × 3 × 0.9 = 7 227.063
  {
    story: "a code on prices with tax",
    region: INSIDE,
    prices: PRICES,
    quantity: 3,
    code: "TEN",
    total: 7227.06,
  },
  // 9 234.5805 × 0.9 = 8 311.12245
  {
    story: "a code on prices without",
    region: ON_TOP,
    prices: PRICES,
    quantity: 3,
    code: "TEN",
    total: 8311.12,
  },
  // 5.61 × 1.15 = 6.4515: the cents round down, and a fraction of one would be left.
  {
    story: "a fraction of a cent",
    region: ON_TOP,
    prices: [5.61],
    quantity: 1,
    code: null,
    total: 6.45,
  },
]

const CASES = SETTLEMENTS.flatMap((settlement) => ORDERS.map((order) => ({ ...order, settlement })))

/** The cart module has it, and its published interface leaves it out. */
interface CreditLines {
  createCreditLines(lines: readonly object[]): Promise<unknown>
}

export const settlements: ShopSuite = {
  name: "cart/settlements",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      await openProgram(shop)
      await openPromotion(shop, { code: "TEN", percent: 10 })
      for (const price of [106.25, 5.61, ...PRICES]) await shop.product({ price })
    })

    /** A gift card or store credit, as a plugin of somebody else's writes it on a cart. */
    const payOtherwise = async (cart: ShoppingCart, amount: number) => {
      const carts = getContainer().resolve(Modules.CART) as unknown as CreditLines
      await carts.createCreditLines([
        { cart_id: cart.id, amount, reference: "gift-card", reference_id: "gcard_1" },
      ])
    }

    it.each(CASES)(
      "A8 an order paid with bonuses to the last cent needs no payment: $settlement, $story",
      async ({ settlement, region, prices, quantity, code, total }) => {
        await openProgram(shop, { redemption: { settlement, cap_percent: 100 } })
        const region_id = await shop.region(region)
        anna = await LoyalShopper.join(shop, 10_000)
        const cart = await ShoppingCart.open(
          shop,
          anna.client,
          region_id,
          prices.map((price) => ({ price, quantity })),
        )
        await cart.ship("free")
        if (code) await cart.applyCode(code)
        const redeemed = await cart.redeem("max")
        expect(redeemed.loyalty.redeem).toMatchObject({ applied_bonuses: total })
        expect(redeemed.cart.total).toBe(0)
        expect((await cart.read()).total).toBe(0)

        const done = await cart.complete()
        expect(done).toMatchObject({ status: 200, data: { type: "order", order: { total: 0 } } })
        await anna.expectBalance({
          available: (1_000_000 - Math.round(total * 100)) / 100,
          held: 0,
        })
      },
    )

    it.each(MATRIX)(
      "30 bonuses lower what is left to pay by exactly 30.00: $settlement, $mode",
      async ({ settlement, region }) => {
        await openProgram(shop, { redemption: { settlement } })
        const region_id = await shop.region(region)
        const anna = await LoyalShopper.join(shop, 100)
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [
          { price: 80, quantity: 1 },
          { price: 33.33, quantity: 3 },
        ])
        await cart.ship("at_ten")
        await cart.openPayment()
        const before = await cart.read()
        for (const bonuses of [30, 12.34, 30]) {
          const { cart: after } = await cart.redeem(bonuses)
          expect(after.total).toBeCloseTo(before.total - bonuses, 10)
          expect(after.payment_collection?.amount).toBeCloseTo(before.total - bonuses, 10)
          expect((await cart.read()).total).toBe(after.total)
        }
        const after = await cart.read()
        if (settlement === "tender") expect(after.tax_total).toBe(before.tax_total)
        else if (region.tax) expect(after.tax_total).toBeLessThan(before.tax_total)

        await cart.openPayment()
        const done = await cart.complete()
        expect(done.data.order.total).toBeCloseTo(before.total - 30, 10)
        await anna.expectBalance({ held: 0 })
        expect((await anna.entries()).filter((entry) => entry.kind === "capture")).toMatchObject([
          { bonuses: 30 },
        ])
      },
    )

    it("A11 tender: a code that comes later lowers the price, and the bonuses stay", async () => {
      await openProgram(shop, { redemption: { settlement: "tender", cap_percent: 60 } })
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 500)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect((await cart.redeem(50)).cart.total).toBe(50)
      expect((await cart.applyCode("TEN")).total).toBe(40)
      expect((await cart.checkOut()).total).toBe(40)
      // 5 % of the 40.00 paid in money.
      await anna.expectBalance({ available: 452, held: 0 })
    })

    it.each(SETTLEMENTS)(
      "A11 bonuses pay no more than a gift card leaves, and nothing that nobody would get back: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement, cap_percent: 100 } })
        const region_id = await shop.region()
        const anna = await LoyalShopper.join(shop, 500)
        const lines = [{ price: 100, quantity: 2 }]
        const cart = await ShoppingCart.open(shop, anna.client, region_id, lines)
        await cart.ship("free")
        await payOtherwise(cart, 80)
        expect(await cart.tryToRedeem({ bonuses: 130 })).toMatchObject({
          status: 400,
          data: { code: "bonuses_above_limit" },
        })
        const redeemed = await cart.redeem(120)
        expect(redeemed.cart.total).toBe(0)
        expect(redeemed.loyalty.redeem).toMatchObject({
          max_bonuses: 120,
          limited_by: "left_to_pay",
          applied_bonuses: 120,
        })
        expect((await cart.setQuantity(0, 1)).total).toBe(0)
        await anna.expectBalance({ available: 480, held: 20 })
        expect(await cart.complete()).toMatchObject({
          data: { type: "order", order: { total: 0 } },
        })
        await anna.expectBalance({ held: 0 })
        expect((await anna.entries()).filter(({ kind }) => kind === "capture")).toMatchObject([
          { bonuses: 20 },
        ])
      },
    )

    it("A11 discount: the cap follows a later code, and the redemption shrinks by itself", async () => {
      await openProgram(shop)
      await openPromotion(shop, { code: "FIXED", fixed: 20 })
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 500)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect((await cart.redeem(30)).cart.total).toBe(70)
      expect((await cart.applyCode("TEN")).total).toBe(63)
      await anna.expectBalance({ available: 473, held: 27 })
      expect((await cart.removeCode("TEN")).total).toBe(70)
      expect((await cart.applyCode("FIXED")).total).toBe(56)
      await anna.expectBalance({ available: 476, held: 24 })
      expect((await cart.checkOut()).total).toBe(56)
      await anna.expectBalance({ available: 478.8, held: 0 })
    })
  },
}
