import { Modules } from "@medusajs/framework/utils"

import type { Http } from "../../fixtures/shop/http-client"
import { eventually } from "../../fixtures/shop/eventually"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openPromotion } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

interface CartLoyalty {
  readonly loyalty: {
    readonly earn: { readonly bonuses: number }
    readonly redeem: {
      readonly max_bonuses: number
      readonly limited_by: string
      readonly applied_bonuses: number
    }
  }
  readonly cart: { readonly id: string; readonly total: number }
}

export const checkout: ShopSuite = {
  name: "cart/checkout",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      region_id = await shop.region()
      await shop.staff.must("POST", "/admin/loyalty/programs", {
        handle: "club",
        name: "Club",
        terms: { currency_code: "eur" },
      })
    })

    it("A1 an order of 1 000.00 earns 50 bonuses", async () => {
      const anna = await LoyalShopper.join(shop)
      await shop.buy(anna, region_id, [{ price: 1000 }])
      await anna.expectBalance({ available: 50, pending: 0, held: 0, debt: 0 })
    })

    it("A4 and A6 pays at most 30 % with bonuses, and refuses more with the limit", async () => {
      const anna = await LoyalShopper.join(shop, 500)
      const cart = await shop.cart(anna.client, region_id, [{ price: 100 }])
      const refused = await anna.client.post(`/store/carts/${cart.id}/loyalty`, { bonuses: 40 })
      expect(refused).toMatchObject({ status: 400, data: { code: "bonuses_above_limit" } })
      expect(refused.data.message).toContain("30.00")
      await anna.expectBalance({ available: 500, held: 0 })

      const applied = await anna.client.post<CartLoyalty>(`/store/carts/${cart.id}/loyalty`, {
        bonuses: "max",
      })
      expect(applied).toMatchObject({
        status: 200,
        data: { cart: { total: 70 }, loyalty: { redeem: { applied_bonuses: 30 } } },
      })
      await anna.expectBalance({ available: 470, held: 30 })

      await shop.ship(anna.client, cart.id, "free")
      await shop.payWithCash(anna.client, cart.id)
      const done = await shop.complete(anna.client, cart.id)
      expect(done).toMatchObject({ status: 200, data: { type: "order", order: { total: 70 } } })
      // 70.00 of money earn 3.50.
      await anna.expectBalance({ available: 473.5, held: 0 })
      const kinds = (await anna.entries()).map((entry) => entry.kind)
      expect(kinds).toEqual(["accrual", "capture", "hold", "adjustment"])
    })

    it("counts the use of a promotion that lowers the same lines as bonuses, and no other", async () => {
      await openPromotion(shop, { code: "TWICE", percent: 10, uses: 2 })
      const anna = await LoyalShopper.join(shop, 100)
      const promotions = shop.container.resolve(Modules.PROMOTION)
      const registered = jest.spyOn(promotions, "registerUsage")
      const order = async (code: string | null) => {
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        if (code) await cart.applyCode(code)
        await cart.redeem(10)
        await cart.checkOut()
        const [promotion] = await promotions.listPromotions({ code: "TWICE" })
        return promotion?.used
      }
      expect(await order("TWICE")).toBe(1)
      expect(await order(null)).toBe(1)
      expect(registered).toHaveBeenCalledTimes(1)
      expect(await order("TWICE")).toBe(2)
    })

    it("A18 a whole return gives back what was spent and takes back what was earned", async () => {
      const anna = await LoyalShopper.join(shop, 200)
      const order = await shop.buy(anna, region_id, [{ price: 500 }], 150)
      // 350.00 of money at 5 %.
      await anna.expectBalance({ available: 67.5 })
      await shop.fulfill(order)
      await shop.takeBack(order.id, [{ id: order.items[0]?.id ?? "", quantity: 1 }])
      await anna.expectBalance({ available: 200, debt: 0 })
      await eventually(async () => {
        const { order: record } = (
          await shop.staff.get<{ order: Record<string, number> }>(
            `/admin/loyalty/orders/${order.id}`,
          )
        ).data
        expect(record).toMatchObject({ earned: 17.5, revoked: 17.5, spent: 150, refunded: 150 })
      })
    })
  },
}
