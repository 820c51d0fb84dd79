import { Modules } from "@medusajs/framework/utils"

import type { WireAccrualRule } from "../../../src/api/wire/accrual-rules"
import type { WireProgram } from "../../../src/api/wire/program"
import { grantBirthdays } from "../../../src/workflows/reconcile/grant-birthdays"
import { syncOrders } from "../../../src/workflows/orders/sync-order"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk } from "../../fixtures/shop/order-desk"
import { TestShop } from "../../fixtures/shop/test-shop"

const extra = (percent: number) => ({ kind: "extra_percent", percent })

export const accrualRules: ShopSuite = {
  name: "program/accrual-rules",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    beforeEach(async () => {
      region_id = await shop.region()
    })

    async function rulesOf(program: WireProgram): Promise<WireAccrualRule[]> {
      const { accrual_rules } = await shop.staff.must<{ accrual_rules: WireAccrualRule[] }>(
        "GET",
        `/admin/loyalty/programs/${program.id}/accrual-rules`,
      )
      return accrual_rules
    }

    async function quoted(shopper: LoyalShopper, cart_id: string) {
      const { loyalty } = await shopper.client.must<{
        loyalty: { earn: { bonuses: number; lines: { reasons: unknown[] }[] } }
      }>("GET", `/store/carts/${cart_id}/loyalty`)
      return loyalty.earn
    }

    describe("accrual rules", () => {
      it("give an order what its cart was promised, and tell each line why", async () => {
        const coat = await shop.product({ price: 100, product: { name: "Coat" } })
        await openProgram(shop, {
          accrual_rules: [
            {
              handle: "coats",
              name: "Coats",
              reward: { kind: "multiplier", times: 2 },
              conditions: { products: { product_ids: [coat.product_id] } },
            },
            {
              handle: "hello",
              name: "Hello",
              reward: { kind: "per_order", bonuses: 20 },
              conditions: { first_order: true },
              expiry: { kind: "days", days: 30 },
            },
          ],
        })
        const anna = await LoyalShopper.join(shop)
        const lines = [
          { price: 100, product: { name: "Coat" } },
          { price: 300, product: { name: "Bike" } },
        ]
        const cart = await shop.cart(anna.client, region_id, lines)
        const earn = await quoted(anna, cart.id)
        expect(earn.bonuses).toBe(45)
        expect(earn.lines.map((line) => line.reasons)).toEqual(
          expect.arrayContaining([
            [
              { code: "program_percent", text: "5 %" },
              {
                code: "rule_multiplier",
                text: "× 2 Coats",
                rule: { handle: "coats", name: "Coats" },
              },
              { code: "rule_bonuses", text: "+ 5 Hello", rule: { handle: "hello", name: "Hello" } },
            ],
          ]),
        )

        await shop.buy(anna, region_id, lines)
        await anna.expectBalance({ available: 45 })
        const entries = await anna.entries()
        expect(entries.map(({ bonuses, reason }) => [bonuses, reason])).toEqual([
          [20, "Earned on an order: Hello"],
          [25, "Earned on an order at 5 %: Coats"],
        ])
        expect((await anna.balance()).expiring).toMatchObject([{ bonuses: 20 }])

        await shop.buy(anna, region_id, lines)
        await anna.expectBalance({ available: 70 })
      })

      it("know an order's place among the others, whatever is seen first and whatever comes later", async () => {
        await openProgram(shop, {
          accrual: { percent: 0 },
          accrual_rules: [
            {
              handle: "hello",
              name: "Hello",
              reward: { kind: "per_order", bonuses: 20 },
              conditions: { first_order: true },
            },
            {
              handle: "second",
              name: "Second",
              reward: { kind: "per_order", bonuses: 3 },
              conditions: { every_nth_order: { nth: 2, within_days: 7 } },
            },
            {
              handle: "staff",
              name: "Staff",
              reward: { kind: "per_order", bonuses: 100 },
              conditions: { customer_group_ids: [await groupOf()] },
            },
          ],
        })
        // Two orders from before the membership: nobody earns on them, and they count.
        const anna = await shop.shopper()
        const first = await shop.buy(anna, region_id, [{ price: 10 }])
        const ben = await LoyalShopper.join(shop)
        const bens = [
          await shop.buy(ben, region_id, [{ price: 10 }]),
          await shop.buy(ben, region_id, [{ price: 10 }]),
        ]
        await ben.expectBalance({ available: 23 })
        await anna.client.must("POST", "/store/loyalty/me")
        await shop.buy(anna, region_id, [{ price: 10 }])
        const desk = new OrderDesk(shop)
        await syncOrders(getContainer(), [first.id])
        await desk.expectLoyalty(first.id, { earned: 20 })

        await groupOf(ben.customer_id)
        await syncOrders(getContainer(), bens.map((order) => order.id).reverse())
        await ben.expectBalance({ available: 23 })
        await shop.buy(ben, region_id, [{ price: 10 }])
        await ben.expectBalance({ available: 123 })

        async function groupOf(customer_id?: string): Promise<string> {
          const customers = getContainer().resolve(Modules.CUSTOMER)
          const [known] = await customers.listCustomerGroups({ name: "Staff" })
          const group = known ?? (await customers.createCustomerGroups({ name: "Staff" }))
          if (customer_id) {
            await customers.addCustomerToGroup({ customer_id, customer_group_id: group.id })
          }
          return group.id
        }
      })

      it("are added, changed and deleted one by one, each as a version, also by two at once", async () => {
        const program = await openProgram(shop)
        const path = `/admin/loyalty/programs/${program.id}/accrual-rules`
        const rule = (handle: string) => ({ handle, name: handle, reward: extra(3) })
        await Promise.all(["a", "b"].map((handle) => shop.staff.must("POST", path, rule(handle))))
        expect((await rulesOf(program)).map(({ handle }) => handle).sort()).toEqual(["a", "b"])
        const { accrual_rule } = await shop.staff.must<{ accrual_rule: WireAccrualRule }>(
          "POST",
          `${path}/a`,
          { is_active: false, conditions: { minimum_order: 12.5, weekdays: ["sunday"] } },
        )
        expect(accrual_rule).toEqual({
          handle: "a",
          name: "a",
          is_active: false,
          priority: 0,
          reward: extra(3),
          conditions: {
            products: null,
            sales_channel_ids: [],
            customer_group_ids: [],
            tiers: [],
            weekdays: ["sunday"],
            hours: null,
            dates: [],
            minimum_order: 12.5,
            minimum_quantity: null,
            first_order: false,
            every_nth_order: null,
            birthday: null,
            attributes: {},
          },
          activation_delay_days: null,
          expiry: null,
        })
        await shop.staff.must("DELETE", `${path}/b`)
        expect(await rulesOf(program)).toEqual([accrual_rule])
        const versions = await shop.staff.must<{ count: number }>(
          "GET",
          `/admin/loyalty/programs/${program.id}/versions`,
        )
        expect(versions.count).toBe(5)
      })

      it("are refused where they cannot work, and nothing is written", async () => {
        const gone = await shop.product({ price: 100, product: { name: "Gone" } })
        const program = await openProgram(shop)
        const path = `/admin/loyalty/programs/${program.id}/accrual-rules`
        const products = { product_ids: [gone.product_id] }
        const about = { handle: "gone", name: "Gone", reward: extra(3), conditions: { products } }
        await shop.staff.must("POST", path, about)
        await shop.staff.must("DELETE", `/admin/products/${gone.product_id}`)
        const again = await shop.staff.post(path, { ...about, handle: "again" })
        expect([again.status, again.data]).toEqual([
          400,
          {
            type: "invalid_data",
            code: "program_terms_invalid",
            message: `accrual_rules.again.conditions.products.product_ids: The shop has no product "${gone.product_id}"; choose another, or switch the rule off.`,
          },
        ])
        await shop.staff.must("POST", `/admin/loyalty/programs/${program.id}`, {
          terms: { accrual: { percent: 6 } },
        })
        await shop.staff.must("POST", `${path}/gone`, { is_active: false })

        for (const conditions of [
          { sales_channel_ids: ["sc_0"] },
          { customer_group_ids: ["cusgroup_0"] },
          { products: { tag_ids: ["ptag_0"] } },
          { products: { category_ids: ["pcat_0"] } },
          { products: { collection_ids: ["pcol_0"] } },
          { products: {} },
          { tiers: ["gold"] },
          { minimum_order: 0.001 },
        ]) {
          const refused = await shop.staff.post(path, { ...about, handle: "no", conditions })
          expect([refused.status, refused.data.code]).toEqual([400, "program_terms_invalid"])
        }
        for (const wrong of [
          { ...about, reward: { kind: "gift" } },
          { ...about, reward: extra(0.001) },
          { ...about, conditions: { weekdays: ["someday"] } },
          { ...about, color: "red" },
          { ...about, handle: undefined },
        ]) {
          expect(await shop.staff.post(path, wrong)).toMatchObject({
            status: 400,
            data: { type: "invalid_data" },
          })
        }
        const refusals = [
          await shop.staff.post(`${path}/soup`, { name: "Soup" }),
          await shop.staff.delete(`${path}/soup`),
          await shop.staff.post("/admin/loyalty/programs/lprog_0/accrual-rules", about),
        ]
        expect(refusals.map(({ status, data }) => [status, data.code])).toEqual([
          [404, "accrual_rule_not_found"],
          [404, "accrual_rule_not_found"],
          [404, "program_not_found"],
        ])
        expect((await rulesOf(program)).map(({ handle }) => handle)).toEqual(["gone"])
        expect((await shop.guest.post(path, about)).status).toBe(401)
      })
    })

    describe("grants", () => {
      it("welcome who joins, and find a birthday that the customer or staff have told", async () => {
        await openProgram(shop, {
          grants: { welcome: { bonuses: 20 }, birthday: { bonuses: 50, days_after: 1 } },
        })
        const today = new Date().toISOString().slice(0, 10)
        const anna = await LoyalShopper.join(shop)
        await anna.expectBalance({ available: 20 })
        const told = await anna.client.must<{ member: { birth_date: string } }>(
          "POST",
          "/store/loyalty/me",
          { birth_date: `1992${today.slice(4)}` },
        )
        expect(told.member.birth_date).toBe(`1992${today.slice(4)}`)
        const ben = await LoyalShopper.join(shop)
        const path = `/admin/loyalty/members/${ben.member_id}`
        await shop.staff.must("POST", path, { birth_date: `1996${today.slice(4)}` })
        await shop.staff.must("POST", path, { birth_date: null })

        const granted = [await grantBirthdays(getContainer()), await grantBirthdays(getContainer())]
        expect(granted).toEqual([1, 0])
        await ben.expectBalance({ available: 20 })
        expect((await anna.entries()).map(({ bonuses, reason }) => [bonuses, reason])).toEqual([
          [50, "Birthday bonuses"],
          [20, "Welcome bonuses"],
        ])
      })

      it("refuse a birth date that cannot be", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop)
        const path = `/admin/loyalty/members/${anna.member_id}`
        for (const birth_date of ["2026-02-29", "1899-12-31", "2999-01-01", "1.2.1990"]) {
          const refused = [
            await anna.client.post("/store/loyalty/me", { birth_date }),
            await shop.staff.post(path, { birth_date }),
          ]
          expect(refused.map(({ status, data }) => [status, data.code])).toEqual([
            [400, "attribute_invalid"],
            [400, "attribute_invalid"],
          ])
        }
        expect((await shop.staff.post(path, { birth_date: 1990 })).status).toBe(400)
        expect((await shop.staff.post(path, {})).status).toBe(400)
        const unknown = { birth_date: "1990-02-28" }
        expect(await shop.staff.post("/admin/loyalty/members/lmem_0", unknown)).toMatchObject({
          status: 404,
          data: { code: "member_not_found" },
        })
        expect(await anna.me()).toMatchObject({ birth_date: null })
      })
    })
  },
}
