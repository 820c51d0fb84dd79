import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

export const redemptionPolicy: ShopSuite = {
  name: "cart/redemption-policy",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    it("takes bonuses from the second order on, and from a minimum order on", async () => {
      await openProgram(shop, { redemption: { first_order: "refused", minimum_order: 50 } })
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 100)
      const first = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect((await first.loyalty()).redeem).toMatchObject({
        max_bonuses: 0,
        limited_by: "first_order",
        refusal: { code: "first_order_not_payable" },
      })
      expect(await first.tryToRedeem({ bonuses: "max" })).toMatchObject({
        status: 400,
        data: { code: "first_order_not_payable" },
      })
      await first.checkOut()
      await anna.expectBalance({ available: 105 })

      const small = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 49.99 }])
      expect(await small.tryToRedeem({ bonuses: 1 })).toMatchObject({
        status: 400,
        data: {
          code: "order_below_minimum",
          message:
            "Bonuses can be spent on goods for 50.00 EUR or more; this basket comes to 49.99 EUR.",
        },
      })
      const second = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 50 }])
      expect((await second.redeem("max")).loyalty.redeem).toMatchObject({
        applied_bonuses: 15,
        refusal: null,
      })
    })

    it("lets a member spend 40 a month over all carts and orders", async () => {
      await openProgram(shop, { redemption: { member_max: { bonuses: 40, period: "month" } } })
      const region_id = await shop.region()
      const anna = await LoyalShopper.join(shop, 500)
      const first = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect((await first.redeem("max")).loyalty.redeem.applied_bonuses).toBe(30)
      const second = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect((await second.loyalty()).redeem).toMatchObject({
        max_bonuses: 10,
        limited_by: "member_maximum",
      })
      await first.checkOut()
      expect((await second.redeem("max")).loyalty.redeem.applied_bonuses).toBe(10)
      const third = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect(await third.tryToRedeem({ bonuses: "max" })).toMatchObject({
        status: 400,
        data: {
          code: "above_member_maximum",
          message:
            "A member spends at most 40.00 bonuses a month; 40.00 are spent or set aside, 0.00 are left.",
        },
      })
      await second.checkOut()
    })
  },
}
