import { monitorEventLoopDelay } from "node:perf_hooks"

import type { MedusaContainer } from "@medusajs/framework/types"

import { DryRun } from "../integration-tests/fixtures/shop/dry-run"
import { openProgram } from "../integration-tests/fixtures/shop/merchant"
import { TestShop } from "../integration-tests/fixtures/shop/test-shop"
import { httpTo } from "../integration-tests/fixtures/shop-process/http-to"

/** What was asked and how long the answer took. */
export interface SimulatedDraft {
  readonly seconds: number
  readonly given: { readonly orders: number; readonly bonuses: number }
  readonly simulated: { readonly orders: number; readonly bonuses: number }
  readonly tiers: number
}

const TIERS = [
  { handle: "silver", name: "Silver", threshold: 0 },
  { handle: "gold", name: "Gold", threshold: 300, accrual_percent: 7 },
  { handle: "top", name: "Top", threshold: 600, accrual_percent: 10 },
]

/** A draft that asks for everything: other tiers in a moving window, rules about the buyer, a maximum. */
const DRAFT = {
  tiers: TIERS,
  tier_schedule: { window: { kind: "rolling_months", months: 3 }, downgrade: "period_end" },
  limits: { earned_max: { bonuses: 100, period: "month" } },
  accrual: { crossing_order: "new_tier" },
  accrual_rules: [
    {
      handle: "hello",
      name: "Hello",
      reward: { kind: "per_order", bonuses: 20 },
      conditions: { first_order: true },
    },
    {
      handle: "fifth",
      name: "Fifth",
      reward: { kind: "multiplier", times: 2 },
      conditions: { every_nth_order: { nth: 5, within_days: 90 } },
    },
    {
      handle: "large",
      name: "Large",
      reward: { kind: "percent_by_sum", steps: [{ from: 50, percent: 1 }] },
    },
    {
      handle: "weekend",
      name: "Weekend",
      reward: { kind: "extra_percent", percent: 2 },
      conditions: { weekdays: ["saturday", "sunday"] },
    },
  ],
}

/** What the bench asks of the shop. */
export function startActor(container: MedusaContainer, port: number) {
  let dry_run: DryRun
  let draft_id: string
  const delay = monitorEventLoopDelay({ resolution: 5 })
  return {
    open: async () => {
      const shop = await TestShop.open(httpTo(`http://localhost:${port}`), container)
      const { id } = await openProgram(shop)
      const { draft } = await shop.staff.must<{ draft: { id: string } }>(
        "POST",
        `/admin/loyalty/programs/${id}/drafts`,
        { terms: DRAFT },
      )
      draft_id = draft.id
      dry_run = new DryRun(shop, id)
      return id
    },
    simulate: async (): Promise<SimulatedDraft> => {
      delay.enable()
      const started_at = performance.now()
      const { given, simulated, tiers } = await dry_run.ofPast({ draft_id, past: { days: 90 } })
      const seconds = (performance.now() - started_at) / 1_000
      delay.disable()
      return { seconds, given, simulated, tiers: tiers.length }
    },
    longestPause: () => delay.max / 1e6,
  }
}
