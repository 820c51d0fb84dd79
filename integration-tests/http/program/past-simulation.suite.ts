import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { WireProgram } from "../../../src/api/wire/program"
import { draftOf, DryRun } from "../../fixtures/shop/dry-run"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { markProduct, openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { OrderDesk } from "../../fixtures/shop/order-desk"
import { TestShop } from "../../fixtures/shop/test-shop"

const coat = { price: 119.9, product: { name: "Coat" } }
const tea = { price: 7.35, quantity: 3, product: { name: "Tea" } }

const TIERS = [
  { handle: "silver", name: "Silver", threshold: 0 },
  { handle: "gold", name: "Gold", threshold: 500, accrual_percent: 9, cap_percent: 45 },
]

export const pastSimulation: ShopSuite = {
  name: "program/past-simulation",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
    })

    beforeEach(async () => {
      region_id = await shop.region()
    })

    describe("a dry run over the past", () => {
      it("gives under the terms in force what was given, and shows what a draft would cost", async () => {
        const program = await openProgram(shop, { tiers: TIERS })
        const [anna, ben] = [await LoyalShopper.join(shop, 50), await LoyalShopper.join(shop)]
        const orders = [
          await shop.buy(anna, region_id, [{ price: 600 }]),
          await shop.buy(ben, region_id, [{ price: 200, quantity: 2 }]),
          await shop.buy(anna, region_id, [{ price: 100 }], 40),
        ]
        const [, returned] = orders
        await shop.fulfill(returned as (typeof orders)[number])
        await shop.takeBack(String(returned?.id), [
          { id: String(returned?.items[0]?.id), quantity: 1 },
        ])
        await desk.expectLoyalty(String(returned?.id), { earned: 20, revoked: 10 })
        await desk.expectLoyalty(String(orders[2]?.id), { earned: 5.4, spent: 40 })

        const dry_run = new DryRun(shop, program.id)
        const today = new Date().toISOString().slice(0, 10)
        const given = { orders: 3, sales: 900, bonuses: 45.4, cost: 45.4, share_percent: 5.04 }
        const same = await dry_run.ofPast({ past: { from: today, to: today } })
        expect(same).toEqual({
          program_id: program.id,
          version: 1,
          draft_id: null,
          from: today,
          to: today,
          currency_code: "eur",
          members: 2,
          given,
          simulated: given,
          tiers: [
            {
              handle: "silver",
              name: "Silver",
              given: { orders: 2, sales: 800, bonuses: 40, cost: 40, share_percent: 5 },
              simulated: { orders: 2, sales: 800, bonuses: 40, cost: 40, share_percent: 5 },
            },
            {
              handle: "gold",
              name: "Gold",
              given: { orders: 1, sales: 100, bonuses: 5.4, cost: 5.4, share_percent: 5.4 },
              simulated: { orders: 1, sales: 100, bonuses: 5.4, cost: 5.4, share_percent: 5.4 },
            },
          ],
          cut: [],
        })

        const draft_id = await draftOf(shop, program, {
          bonus_values: { eur: 0.5 },
          accrual: { percent: 10 },
          tiers: [TIERS[0]],
          accrual_rules: [
            {
              handle: "hello",
              name: "Hello",
              reward: { kind: "per_order", bonuses: 30 },
              conditions: { first_order: true },
            },
          ],
        })
        // 10 % of 600, 200 and 60 in bonuses of 0.50 are 172; 30 and the kept half of 30 for the first orders.
        expect(await dry_run.ofPast({ draft_id, past: { days: 90 } })).toMatchObject({
          version: null,
          draft_id,
          given,
          simulated: { orders: 3, sales: 900, bonuses: 217, cost: 108.5, share_percent: 12.06 },
          tiers: [
            { handle: "silver", simulated: { orders: 3 } },
            { handle: "gold", name: null, given: { orders: 1 }, simulated: { orders: 0 } },
          ],
        })
      })

      it("asks about goods and buyers what nobody asked when they bought", async () => {
        const program = await openProgram(shop)
        const marks = await markProduct(shop, (await shop.product(tea)).product_id)
        const customers = getContainer().resolve(Modules.CUSTOMER)
        const [anna, ben] = [await LoyalShopper.join(shop), await LoyalShopper.join(shop)]
        for (const shopper of [anna, ben]) {
          const order = await shop.buy(shopper, region_id, [coat, tea])
          await desk.expectLoyalty(order.id, { earned: 7.09 })
        }
        const staff = await customers.createCustomerGroups({ name: "Staff" })
        await customers.addCustomerToGroup({
          customer_id: ben.customer_id,
          customer_group_id: staff.id,
        })
        const draft_id = await draftOf(shop, program, {
          accrual: { exclusions: { category_ids: [marks.category_id] } },
          limits: { staff_group_ids: [staff.id] },
        })
        expect(
          await new DryRun(shop, program.id).ofPast({ draft_id, past: { days: 1 } }),
        ).toMatchObject({
          given: { bonuses: 14.18 },
          simulated: { bonuses: 5.99 },
          cut: [{ code: "staff", bonuses: 5.99 }],
        })
      })

      it("of a discount program tells what it took off, and what a draft would take off beside other promotions", async () => {
        const taxed_region = await shop.region({ country: "pl", tax: 20 })
        const { program } = await shop.staff.must<{ program: WireProgram }>(
          "POST",
          "/admin/loyalty/programs",
          {
            handle: "outlet",
            name: "Outlet",
            kind: "discount",
            scheme: "simple",
            is_default: true,
            terms: { currency_code: "eur", discount: { percent: 10 } },
          },
        )
        const anna = await LoyalShopper.join(shop)
        const own = await shop.buy(anna, taxed_region, [{ price: 100 }])
        await openPromotion(shop, { code: "SPRING", percent: 15, automatic: true })
        const beaten = await shop.buy(anna, taxed_region, [{ price: 100 }])
        for (const { id } of [own, beaten]) await desk.expectLoyalty(id, { earned: 0 })

        const dry_run = new DryRun(shop, program.id)
        // 120.00 with tax each: 10 % of the program off one, 15 % of SPRING off the other.
        const given = { orders: 2, sales: 210, bonuses: 0, cost: 12, share_percent: 5.41 }
        expect(await dry_run.ofPast({ past: { days: 1 } })).toMatchObject({
          members: 1,
          given,
          simulated: given,
          tiers: [{ handle: null, given, simulated: given }],
          cut: [],
        })
        const draft_id = await draftOf(shop, program, { discount: { percent: 20 } })
        expect(await dry_run.ofPast({ draft_id, past: { days: 1 } })).toMatchObject({
          given,
          simulated: { orders: 2, sales: 192, bonuses: 0, cost: 48, share_percent: 20 },
        })
      })

      it("writes nothing, whatever is tried", async () => {
        const program = await openProgram(shop, { tiers: TIERS })
        const anna = await LoyalShopper.join(shop, 50)
        const order = await shop.buy(anna, region_id, [{ price: 640 }])
        await desk.expectLoyalty(order.id, { earned: 32 })
        const { variant_id } = await shop.product(tea)
        const draft_id = await draftOf(shop, program, { accrual: { percent: 9 } })
        const dry_run = new DryRun(shop, program.id)
        const before = await contents()
        expect(Object.keys(before).length).toBeGreaterThan(15)
        await dry_run.ofBasket({
          draft_id,
          member_id: anna.member_id,
          bonuses: "max",
          basket: { region_id, lines: [{ variant_id, quantity: 3 }, { unit_price: 100 }] },
        })
        await dry_run.ofPast({ draft_id, past: { days: 366 } })
        await dry_run.attempt({ basket: { lines: [{ product_id: "prod_0" }] } })
        expect(await contents()).toEqual(before)
      })
    })

    /** How many rows each table of the program has, and a digest of them. */
    async function contents(): Promise<Record<string, unknown>> {
      const pg = getContainer().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows: tables } = await pg.raw<{ name: string }>(
        "select tablename as name from pg_tables where tablename ~ '^(loyalty|bonus)_' order by 1",
      )
      const found = tables.map(async ({ name }) => {
        const { rows } = await pg.raw(
          `select count(*)::int as count, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${name}" t`,
        )
        return [name, rows[0]] as const
      })
      return Object.fromEntries(await Promise.all(found))
    }
  },
}

/** The little that is needed of Medusa's shared connection. */
interface Knex {
  raw<Row>(sql: string): Promise<{ rows: Row[] }>
}
