import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { WireHealth } from "../../../src/api/wire/health"
import type { WireOverview } from "../../../src/api/wire/overview"
import reconcileJob from "../../../src/jobs/loyalty-reconcile"
import sweepLotsJob from "../../../src/jobs/loyalty-sweep-lots"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

const OVERVIEW = "/admin/loyalty/overview"
const HEALTH = "/admin/loyalty/health"

export const overview: ShopSuite = {
  name: "staff/overview",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    const sql = (text: string) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)
    const overview = async (query = "") =>
      (await shop.staff.must<{ overview: WireOverview }>("GET", `${OVERVIEW}${query}`)).overview
    const health = async () => (await shop.staff.must<{ health: WireHealth }>("GET", HEALTH)).health
    const job = async (name: string) => {
      const found = (await health()).jobs.find((one) => one.name === `loyalty-program-${name}`)
      return found as WireHealth["jobs"][number]
    }

    it("the first page shows the default program: what bonuses are worth, and whose the orders are", async () => {
      const region_id = await shop.region()
      const program = await openProgram(shop, {
        bonus_values: { eur: 0.5 },
        limits: {
          budget: { bonuses: 10, period: "month", warn_at_percent: 80, at_end: "warn_only" },
        },
      })
      const anna = await LoyalShopper.join(shop, 100)
      await shop.buy(anna, region_id, [{ price: 100 }])
      await shop.buy(await shop.shopper(), region_id, [{ price: 50 }])
      await anna.expectBalance({ available: 110 })
      await sql("update bonus_outbox set created_at = now() - interval '1 hour'")
      const seen = await overview()
      expect(seen).toMatchObject({
        program: { id: program.id, name: "Club", status: "active", is_running: true },
        currency_code: "eur",
        members: { active: 1, joined_this_month: 1, joined_last_month: 0 },
        outstanding: { bonuses: 110, amount: 55, available: 110, pending: 0, held: 0, debt: 0 },
        earned: { this_month: 10, last_month: 0 },
        spent: { this_month: 0, last_month: 0 },
        orders: { this_month: { all: 2, of_members: 1, share_percent: 50 } },
        budget: { bonuses: 10, earned: 0, period: "month", at_end: "warn_only" },
      })
      expect(seen.attention.map(({ what }) => what)).toEqual(["events_unpublished"])
      expect(await overview(`?program_id=${program.id}`)).toMatchObject({ program: seen.program })

      await shop.staff.must("POST", `/admin/loyalty/programs/${program.id}`, { status: "paused" })
      expect((await overview()).attention).toContainEqual({
        what: "program_not_running",
        subject_id: null,
        name: null,
        count: null,
        since: null,
      })
    })

    it("is told of one program, and of no other and nothing else", async () => {
      await openProgram(shop)
      expect(await shop.staff.get(`${OVERVIEW}?program_id=lprog_none`)).toMatchObject({
        status: 404,
        data: { code: "program_not_found" },
      })
      for (const query of ["?program_id=", "?program_id[]=a&program_id[]=b", "?days=7"]) {
        expect((await shop.staff.get(`${OVERVIEW}${query}`)).status).toBe(400)
      }
      for (const path of [OVERVIEW, HEALTH]) {
        expect((await shop.guest.get(path)).status).toBe(401)
      }
      expect((await shop.staff.get(`${HEALTH}?all=true`)).status).toBe(400)
    })

    it("says how the plugin runs, with the last run of each job and nothing that is secret", async () => {
      await openProgram(shop)
      const { jobs, ...seen } = await health()
      expect(seen).toMatchObject({
        versions: {
          plugin: expect.stringMatching(/^\d+\.\d+\.\d+/),
          medusa: expect.stringMatching(/^2\./),
          node: process.versions.node,
          postgres: expect.stringMatching(/^\d+/),
        },
        hooks: [{ workflow: "complete-cart", hook: "validate", state: "registered" }],
        settings: {
          LOYALTY_REGISTER_HOOKS: true,
          event_bus: "LocalEventBusService",
          locking_provider: "in-memory",
          database_connections_max: expect.any(Number),
        },
      })
      expect(JSON.stringify(seen)).not.toContain("postgres://")
      expect(jobs).toHaveLength(12)
      expect(await job("sweep-lots")).toMatchObject({ state: "never_run", last_run: null })

      await sweepLotsJob(getContainer())
      const swept = await job("sweep-lots")
      expect(swept).toMatchObject({
        every_minutes: 10,
        state: "done",
        last_run: { outcome: "done", counts: { activated: 0, expired: 0 }, error: null },
        last_failed_at: null,
      })
      expect(swept.last_done_at).toBe(swept.last_run?.finished_at)
      await sql("update loyalty_program_job_run set finished_at = now() - interval '31 minutes'")
      expect((await job("sweep-lots")).state).toBe("late")
    })

    it("tells of a job that failed, and when it was last done", async () => {
      await reconcileJob(getContainer())
      const { last_done_at } = await job("reconcile")
      await sql("alter table bonus_hold rename to bonus_hold_away")
      await expect(reconcileJob(getContainer())).rejects.toMatchObject({ code: "42P01" })
      await sql("alter table bonus_hold_away rename to bonus_hold")
      const failed = await job("reconcile")
      expect(failed).toMatchObject({
        state: "failed",
        last_run: { outcome: "failed", counts: {}, error: "42P01" },
        last_done_at,
      })
      expect(failed.last_failed_at).toBe(failed.last_run?.finished_at)
      await reconcileJob(getContainer())
      expect(await job("reconcile")).toMatchObject({
        state: "done",
        last_failed_at: failed.last_failed_at,
      })
    })
  },
}
