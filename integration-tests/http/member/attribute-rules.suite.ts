import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk } from "../../fixtures/shop/order-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

export const attributeRules: ShopSuite = {
  name: "member/attribute-rules",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    async function defineSizeAndAges(): Promise<void> {
      const options = ["s", "m"].map((value) => ({ value, labels: { en: value } }))
      const url = "/admin/loyalty/attributes"
      const size = { key: "size", type: "one_of", labels: { en: "Size" }, options }
      await shop.staff.must("POST", url, size)
      await shop.staff.must("POST", url, { key: "ages", type: "numbers", labels: { en: "Ages" } })
    }

    const fillIn = ({ client }: LoyalShopper, attributes: object) =>
      client.must("POST", "/store/loyalty/me", { attributes })

    describe("an accrual rule about a field", () => {
      const rule = (attributes: object) => ({
        handle: "children",
        name: "Children",
        reward: { kind: "extra_percent", percent: 10 },
        conditions: { attributes },
      })

      it("gives a cart and its order what the buyer's fields say at the placing", async () => {
        await defineSizeAndAges()
        await openProgram(shop, { accrual_rules: [rule({ size: ["s"], ages: ["4", "5"] })] })
        const region_id = await shop.region()
        const [anna, ben] = [await LoyalShopper.join(shop), await LoyalShopper.join(shop)]
        await fillIn(anna, { size: "s", ages: [4, 12] })
        await fillIn(ben, { size: "m", ages: [4] })
        const lines = [{ price: 100 }]
        const quoted = async (shopper: LoyalShopper) =>
          (await (await ShoppingCart.open(shop, shopper.client, region_id, lines)).loyalty()).earn
            .bonuses
        expect([await quoted(anna), await quoted(ben)]).toEqual([15, 5])

        const desk = new OrderDesk(shop)
        const order = await shop.buy(anna, region_id, lines)
        await desk.expectLoyalty(order.id, { earned: 15 })
        await fillIn(anna, { size: "m" })
        expect(await quoted(anna)).toBe(5)
        await anna.expectBalance({ available: 15 })
        await desk.capture(order.id)
        await desk.expectLoyalty(order.id, { earned: 15 })
      })

      it("is refused where there is no such field, or no such value", async () => {
        await defineSizeAndAges()
        const program = await openProgram(shop)
        const url = `/admin/loyalty/programs/${program.id}/accrual-rules`
        const path = "accrual_rules.children.conditions.attributes"
        for (const [attributes, message] of [
          [
            { color: ["red"] },
            `${path}.color: The shop has no field "color"; choose another, or switch the rule off.`,
          ],
          [{ size: ["xl"] }, `${path}.size: The field cannot be "xl".`],
          [{ ages: ["4.0"] }, `${path}.ages: Write "4.0" as "4".`],
        ] as const) {
          expect(await shop.staff.post(url, rule(attributes))).toMatchObject({
            status: 400,
            data: { code: "program_terms_invalid", message },
          })
        }
      })
    })
  },
}
