import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import type { WireProgram } from "../../src/api/wire/program"
import type { Http } from "../fixtures/shop/http-client"
import { expectLawsHold, LoyalShopper } from "../fixtures/shop/loyal-shopper"
import { OrderDesk } from "../fixtures/shop/order-desk"
import { ShoppingCart } from "../fixtures/shop/shopping-cart"
import { TestShop } from "../fixtures/shop/test-shop"

const PROGRAMS = "/admin/loyalty/programs"

medusaIntegrationTestRunner({
  moduleName: "loyalty-program-choice",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
    })

    afterEach(async () => {
      await expectLawsHold(shop)
    })

    async function open(handle: string, body: Record<string, unknown> = {}): Promise<WireProgram> {
      const { program } = await shop.staff.must<{ program: WireProgram }>("POST", PROGRAMS, {
        handle,
        name: handle,
        terms: { currency_code: "eur" },
        ...body,
      })
      return program
    }

    describe("a discount program", () => {
      it("says that there are no bonuses, and counts what its members buy", async () => {
        const { terms } = await open("price-club", { kind: "discount" })
        expect(terms).toMatchObject({ accrual: { percent: 0 }, redemption: { cap_percent: 0 } })
        const anna = await LoyalShopper.join(shop)
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        expect(await cart.loyalty()).toMatchObject({
          earn: {
            bonuses: 0,
            reasons: [{ code: "discount_program", text: "This program gives a discount" }],
          },
          redeem: { max_bonuses: 0, limited_by: "discount_program" },
        })
        expect(
          await anna.client.post(`/store/carts/${cart.id}/loyalty`, { bonuses: "max" }),
        ).toMatchObject({
          status: 400,
          data: {
            code: "program_not_active",
            message: "This loyalty program gives a discount; there are no bonuses to pay with.",
          },
        })
        expect(
          await shop.staff.post(`/admin/loyalty/members/${anna.member_id}/adjustments`, {
            bonuses: 5,
            reason: "Goodwill",
          }),
        ).toMatchObject({ status: 400, data: { code: "bonuses_invalid" } })

        const order = await cart.checkOut()
        await desk.expectLoyalty(order.id, { earned: 0, entries: [] })
        expect(await anna.me()).toMatchObject({
          cumulative_spend: 100,
          balance: { available: 0, pending: 0 },
        })
      })
    })
  },
})
