import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { onRecord } from "../workflows/health/on-record"
import { claimOrdersOfNewcomers } from "../workflows/reconcile/claim-orders-of-newcomers"
import { settleOverdueHolds } from "../workflows/reconcile/settle-overdue-holds"
import { settleStrayCaptures } from "../workflows/reconcile/settle-stray-captures"
import { syncRecentOrders } from "../workflows/reconcile/sync-recent-orders"

/**
 * Closes every gap that a lost event or a killed process has left: holds past their time, captures
 * without an order, orders of newcomers, orders without their entries. May run on every node at once.
 */
export default async function loyaltyReconcile(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-reconcile", () => reconcile(container))
}

async function reconcile(container: MedusaContainer) {
  const holds = await settleOverdueHolds(container)
  const captures = await settleStrayCaptures(container)
  const claims = await claimOrdersOfNewcomers(container)
  const entries = await syncRecentOrders(container)
  if (holds + captures + claims + entries > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(
        `Loyalty reconciler: ${holds} overdue holds, ${captures} stray captures, ${claims} orders of newcomers, ${entries} missing entries settled`,
      )
  }
  return { holds, captures, claims, entries }
}

export const config = {
  name: "loyalty-program-reconcile",
  schedule: "*/5 * * * *",
}
