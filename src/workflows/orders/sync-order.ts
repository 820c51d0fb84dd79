import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { putBackTender } from "./put-back-tender"
import type { SyncedOrder } from "./sync-orders"
import { syncOrders } from "./sync-orders"

interface SyncOrderWorkflowInput {
  readonly order_ids: string[]
}

/** No compensation: the books follow what happened to the order, and that has happened. */
const syncOrdersStep = createStep(
  "loyalty-sync-orders",
  async ({ order_ids }: SyncOrderWorkflowInput, { container }) =>
    new StepResponse(await syncOrders(container, order_ids)),
)

const putBackTenderStep = createStep(
  "loyalty-put-back-tender",
  async (orders: SyncedOrder[], { container }) => {
    for (const { order_id, tender_given_back } of orders) {
      if (tender_given_back !== null) await putBackTender(container, order_id, tender_given_back)
    }
    return new StepResponse(orders)
  },
)

/**
 * Every order event ends here: read the orders, merge, post the difference, and settle what the
 * `tender` settlement leaves on the order.
 */
export const syncOrderWorkflow = createWorkflow(
  "loyalty-sync-order",
  (input: SyncOrderWorkflowInput) => {
    const synced = syncOrdersStep(input)
    return new WorkflowResponse(putBackTenderStep(synced))
  },
)
