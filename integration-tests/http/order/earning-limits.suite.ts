import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import countBudgetsJob from "../../../src/jobs/loyalty-count-budgets"
import sweepLotsJob from "../../../src/jobs/loyalty-sweep-lots"
import warnOfExpiryJob from "../../../src/jobs/loyalty-warn-of-expiry"
import { memberModule } from "../../../src/workflows/shop/modules"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

interface LoyaltyOfOrder {
  readonly order: { readonly earned: number; readonly cut: unknown } | null
}

export const earningLimits: ShopSuite = {
  name: "order/earning-limits",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      region_id = await shop.region()
    })

    const cartOf = (member: LoyalShopper, price: number) =>
      ShoppingCart.open(shop, member.client, region_id, [{ price }])
    const recordOf = async (order_id: string, earned: number) => {
      const path = `/admin/loyalty/orders/${order_id}`
      await eventually(async () => {
        const { order } = await shop.staff.must<LoyaltyOfOrder>("GET", path)
        expect(order?.earned).toBe(earned)
      })
      return (await shop.staff.must<LoyaltyOfOrder>("GET", path)).order
    }
    const eventsNamed = async (name: string): Promise<{ readonly data: object }[]> => {
      const pool = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await pool.raw("select data from bonus_outbox where name = ? order by id", [
        `loyalty_program.${name}`,
      ])
      return rows
    }

    it("a member earns up to the month's maximum, is told what is cut, and the order remembers it", async () => {
      await openProgram(shop, { limits: { earned_max: { bonuses: 8, period: "month" } } })
      const anna = await LoyalShopper.join(shop)
      const first = await cartOf(anna, 100)
      expect((await first.loyalty()).earn).toMatchObject({ bonuses: 5, cut: null })
      await first.checkOut()
      await anna.expectBalance({ available: 5 })

      const second = await cartOf(anna, 100)
      const cut = {
        bonuses: 2,
        code: "member_maximum",
        text: "A member earns no more in this period",
      }
      expect((await second.loyalty()).earn).toMatchObject({ bonuses: 3, cut })
      const order = await second.checkOut()
      await anna.expectBalance({ available: 8 })
      expect(await recordOf(order.id, 3)).toMatchObject({ cut })
    })

    it("purchases of staff earn nothing, and are paid with bonuses only where that is allowed", async () => {
      const customers = getContainer().resolve(Modules.CUSTOMER)
      const group = await customers.createCustomerGroups({ name: "Staff" })
      await openProgram(shop, {
        limits: { staff_group_ids: [group.id], staff_redemption: "refused" },
      })
      const kim = await LoyalShopper.join(shop, 50)
      await customers.addCustomerToGroup({
        customer_id: kim.customer_id,
        customer_group_id: group.id,
      })
      const cart = await cartOf(kim, 100)
      expect(await cart.loyalty()).toMatchObject({
        earn: { bonuses: 0, cut: { bonuses: 5, code: "staff" } },
        redeem: { max_bonuses: 0, limited_by: "staff" },
      })
      expect(await cart.tryToRedeem({ bonuses: "max" })).toMatchObject({
        status: 400,
        data: { code: "staff_not_eligible" },
      })
      const order = await cart.checkOut()
      expect(await recordOf(order.id, 0)).toMatchObject({ cut: { bonuses: 5, code: "staff" } })
      await kim.expectBalance({ available: 50 })
    })

    it("a spent budget stops earning at the next count, and says so once", async () => {
      const { id: program_id } = await openProgram(shop, {
        limits: {
          budget: { bonuses: 4, period: "year", warn_at_percent: 50, at_end: "stop_earning" },
        },
      })
      const anna = await LoyalShopper.join(shop)
      await (await cartOf(anna, 100)).checkOut()
      await anna.expectBalance({ available: 5 })
      const period_start = Date.parse(`${new Date().getUTCFullYear()}-01-01T00:00:00Z`)
      await countBudgetsJob(getContainer())
      await memberModule(getContainer()).countBudget({
        program_id,
        period_start,
        budget: {
          bonuses: 400 as never,
          period: "year",
          warn_at_bp: 5_000,
          at_end: "stop_earning",
        },
        until: Date.now(),
      })
      await countBudgetsJob(getContainer())
      expect(await eventsNamed("budget_spent")).toMatchObject([
        { data: { program_id, budget: 400, earned: 500, earning_stopped: true } },
      ])

      const next = await cartOf(anna, 100)
      expect((await next.loyalty()).earn).toMatchObject({
        bonuses: 0,
        cut: { bonuses: 5, code: "budget" },
      })
      const order = await next.checkOut()
      expect(await recordOf(order.id, 0)).toMatchObject({ cut: { code: "budget" } })
    })

    it("warns a member of what inactivity is about to end, once, and keeps it for who buys", async () => {
      await openProgram(shop, {
        expiry: { inactivity_expiry_days: 7, warn_days_before: [7, 30] },
      })
      const anna = await LoyalShopper.join(shop, 12.5)
      const [soon] = (await anna.balance()).expiring
      expect(soon).toMatchObject({ bonuses: 12.5 })
      await warnOfExpiryJob(getContainer())
      await warnOfExpiryJob(getContainer())
      await sweepLotsJob(getContainer())
      expect(await eventsNamed("bonuses_expiring")).toMatchObject([
        {
          data: {
            member_id: anna.member_id,
            customer_id: anna.customer_id,
            bonuses: 1_250,
            money: 1_250,
            currency_code: "eur",
            last_day: soon?.expires_on,
            days_left: 7,
            available: 1_250,
          },
        },
      ])
      await (await cartOf(anna, 100)).checkOut()
      await anna.expectBalance({ available: 17.5 })
    })

    it("shows whose work goes to the same member, by days that make sense", async () => {
      const program = await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 30)
      await anna.receive(20)
      const path = "/admin/loyalty/reports/self-dealing"
      const today = new Date().toISOString().slice(0, 10)
      expect(
        await shop.staff.must("GET", `${path}?from=${today}&to=2099-12-31&actions_min=2`),
      ).toMatchObject({
        count: 1,
        dealings: [{ member_id: anna.member_id, adjustments: 2, bonuses_given: 50 }],
      })
      const of = (program_id: string) =>
        `${path}?from=${today}&to=${today}&program_id=${program_id}`
      expect((await shop.staff.get(of(program.id))).data).toMatchObject({ count: 1 })
      expect(await shop.staff.get(of("lprog_0"))).toMatchObject({
        status: 404,
        data: { code: "program_not_found" },
      })
      for (const query of ["", "?from=2027-02-30&to=2027-03-01", `?from=2099-01-01&to=${today}`]) {
        expect((await shop.staff.get(`${path}${query}`)).status).toBe(400)
      }
      expect((await shop.guest.get(`${path}?from=${today}&to=${today}`)).status).toBe(401)
    })
  },
}
