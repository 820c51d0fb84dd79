import { settleStrayCaptures } from "../../../src/workflows/reconcile/settle-stray-captures"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { leaveLinkToNoOrder } from "../../fixtures/shop/order-taken-away"
import { TestShop } from "../../fixtures/shop/test-shop"
import { Till } from "../../fixtures/shop/till"

export const tillBrokenOff: ShopSuite = {
  name: "till/broken-off",
  testSuite: ({ api, getContainer }) => {
    it("a cart is not sold whose order was taken away again by a completion that broke off", async () => {
      const shop = await TestShop.open(api as Http, getContainer())
      const till = new Till(shop)
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const { cart } = await till.open({
        region_id: await shop.region(),
        member_id: anna.member_id,
        lines: await till.goods([{ price: 100 }]),
      })
      await till.redeem(cart.id, "max")
      await leaveLinkToNoOrder(getContainer(), cart.id)
      expect(await till.complete(cart.id)).toMatchObject({
        status: 404,
        data: { code: "order_not_found" },
      })
      expect((await till.listSales()).count).toBe(0)
      // They were spent for an order that never came: the reconciler sets them aside again.
      await settleStrayCaptures(getContainer(), Date.now() + 10 * 60_000)
      await anna.expectBalance({ available: 70, held: 30 })
    })
  },
}
