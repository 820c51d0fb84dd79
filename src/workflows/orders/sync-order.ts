import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { putBackTender } from "./put-back-tender"
import type { SyncedOrder } from "./sync-books"
import { syncBooks } from "./sync-books"

/**
 * Every order event ends here: read the orders, merge, post the difference, and settle what the `tender`
 * settlement leaves on the order. Nothing is undone when a later step fails: the books follow what
 * happened to the order, and that has happened. So it needs no workflow around it, which would cost as
 * much as the sync itself while the shopper waits for the answer to his order.
 */
export async function syncOrders(
  container: MedusaContainer,
  order_ids: readonly string[],
): Promise<SyncedOrder[]> {
  const synced = await syncBooks(container, order_ids)
  for (const { order_id, tender_given_back } of synced) {
    if (tender_given_back !== null) await putBackTender(container, order_id, tender_given_back)
  }
  return synced
}

const syncOrdersStep = createStep(
  "loyalty-sync-orders",
  async ({ order_ids }: { readonly order_ids: string[] }, { container }) =>
    new StepResponse(await syncOrders(container, order_ids)),
)

/** The same for the workflows of a project that installs the plugin. */
export const syncOrderWorkflow = createWorkflow(
  "loyalty-sync-order",
  (input: { order_ids: string[] }) => new WorkflowResponse(syncOrdersStep(input)),
)
