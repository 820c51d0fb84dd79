import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import { publishOutbox } from "../../../src/workflows/reconcile/publish-outbox"
import { settleOverdueHolds } from "../../../src/workflows/reconcile/settle-overdue-holds"
import { settleStrayCaptures } from "../../../src/workflows/reconcile/settle-stray-captures"
import { syncRecentOrders } from "../../../src/workflows/reconcile/sync-recent-orders"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"
import { httpTo } from "../../fixtures/shop-process/http-to"
import { OPENING_BALANCE, type Stage } from "./stage"

/** Prices whose 5 % and 30 % are no round figures. */
const PRICES = [17.33, 41.9, 8.05, 120.49]

/** The first completion of this shop dies when its order is there and nobody knows of it yet. */
if (process.env.DIE_AFTER_ORDER_CREATED === "true") {
  // Medusa has the hook, and its types pass over it.
  const hooks: Record<string, (handler: () => void) => void> = completeCartWorkflow.hooks
  hooks.orderCreated?.(() => {
    process.kill(process.pid, "SIGKILL")
  })
}

/** What the fault suite asks of a shop that it is about to kill. */
export function startActor(container: MedusaContainer, port: number) {
  const members = container.resolve<LoyaltyMemberService>("loyaltyMember")
  return {
    ready: () => true,
    open: (wanted: StageOptions) => openStage(container, port, wanted),
    publish: () => publishOutbox(container),
    /** What the reconciler's job does, at an hour that has not come yet. */
    reconcile: async ({ now }: { now: number }) => {
      await settleOverdueHolds(container, now)
      await settleStrayCaptures(container, now)
      return syncRecentOrders(container, now)
    },
    brokenLaws: async () => {
      const laws = await members.verifyLedger()
      return laws.filter((law) => law.violations.length > 0)
    },
  }
}

interface StageOptions {
  readonly shoppers: number
  readonly terms?: Record<string, unknown>
}

async function openStage(
  container: MedusaContainer,
  port: number,
  { shoppers, terms }: StageOptions,
): Promise<Stage> {
  const shop = await TestShop.open(httpTo(`http://localhost:${port}`), container)
  const region_id = await shop.region()
  await openProgram(shop, terms)
  const variants = []
  for (const price of PRICES) variants.push(await shop.product({ price }))
  const people = []
  for (let index = 0; index < shoppers; index += 1) {
    const { member_id, customer_id, client } = await LoyalShopper.join(shop, OPENING_BALANCE)
    people.push({ member_id, customer_id, headers: client.headers })
  }
  return {
    region_id,
    people,
    variant_ids: variants.map(({ variant_id }) => variant_id),
    staff_headers: shop.staff.headers,
    free_shipping: shop.shipping.free,
    location_id: shop.shipping.location_id,
  }
}
