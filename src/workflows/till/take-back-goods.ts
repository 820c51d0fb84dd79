import {
  adjustInventoryLevelsStep,
  createCompleteReturnStep,
  createOrUpdateOrderPaymentCollectionWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { queryRows } from "../shop/query-rows"
import { handOverGoods } from "./hand-over-goods"
import { readSoldOrder } from "./read-sold-order"
import type { Pieces, StockChange } from "./stock-of-goods"
import { placeOfGoods, returnedStock } from "./stock-of-goods"

export interface GoodsBack {
  /** By which the return is found again. */
  readonly idempotency_key: string
  readonly order_id: string
  readonly lines: readonly Pieces[]
  readonly note: string | null
  readonly actor_id: string | null
}

/**
 * Requests and receives a return in Medusa at once: the goods lie on the counter. Medusa takes back what has been
 * fulfilled, so what went over the counter is put down as handed over first. Called again it goes on where it stopped.
 */
export async function takeBackGoods(container: MedusaContainer, back: GoodsBack): Promise<void> {
  const known = await returnMadeFor(container, back)
  if (known?.status === "received") return
  const { order_id, lines } = back
  const location_id = await placeOfGoods(container, order_id, lines)
  if (!known) {
    await handOverGoods(container, back)
    await requestWorkflow(container).run({ input: { ...back, location_id } })
  }
  const made = known ?? (await returnMadeFor(container, back))
  const order = await readSoldOrder(container, order_id)
  const stock = await returnedStock(container, order, lines, location_id)
  await receiveWorkflow(container).run({
    input: { ...back, return_id: (made as MadeReturn).return_id, stock },
  })
}

interface MadeReturn {
  readonly return_id: string
  readonly status: string
}

/** The return of Medusa's that was requested under a key; null: none was. */
export async function returnMadeFor(
  container: MedusaContainer,
  { order_id, idempotency_key }: Pick<GoodsBack, "order_id" | "idempotency_key">,
): Promise<MadeReturn | null> {
  const changes = await queryRows<{
    readonly return_id: string | null
    readonly metadata: Readonly<Record<string, unknown>> | null
  }>(container, {
    entity: "order_change",
    fields: ["id", "return_id", "metadata"],
    filters: { order_id, change_type: "return_request" },
  })
  const return_id = changes.find(({ metadata }) => metadata?.[KEY] === idempotency_key)?.return_id
  if (!return_id) return null
  const [made] = await queryRows<{ readonly status: string }>(container, {
    entity: "return",
    fields: ["id", "status"],
    filters: { id: return_id },
  })
  return made ? { return_id, status: made.status } : null
}

const KEY = "loyalty_till_return"

interface RequestReturn extends GoodsBack {
  readonly location_id: string | null
}

const requestWorkflow = createWorkflow("loyalty-request-return-at-till", (input: RequestReturn) => {
  const made = createCompleteReturnStep({
    order_id: input.order_id,
    location_id: input.location_id,
    items: input.lines as never,
    created_by: input.actor_id,
    internal_note: input.note as never,
    metadata: { [KEY]: input.idempotency_key },
  })
  emitEventStep({
    eventName: OrderWorkflowEvents.RETURN_REQUESTED,
    data: { order_id: input.order_id, return_id: made.id },
  })
  return new WorkflowResponse(made)
})

interface ReceiveReturn extends GoodsBack {
  readonly return_id: string
  readonly stock: readonly StockChange[]
}

const receiveStep = createStep(
  "loyalty-receive-return-at-till",
  async ({ return_id, order_id, lines, actor_id }: ReceiveReturn, { container }) => {
    const orders = container.resolve(Modules.ORDER)
    await orders.receiveReturn({
      return_id,
      items: lines.map(({ id, quantity }) => ({ id, quantity })),
      created_by: actor_id,
    })
    return new StepResponse(undefined, order_id)
  },
  async (order_id, { container }) => {
    if (order_id) await container.resolve(Modules.ORDER).revertLastVersion(order_id)
  },
)

const receiveWorkflow = createWorkflow("loyalty-receive-return-at-till", (input: ReceiveReturn) => {
  receiveStep(input)
  adjustInventoryLevelsStep(input.stock as never)
  createOrUpdateOrderPaymentCollectionWorkflow.runAsStep({ input: { order_id: input.order_id } })
  emitEventStep({
    eventName: OrderWorkflowEvents.RETURN_RECEIVED,
    data: { order_id: input.order_id, return_id: input.return_id },
  })
  return new WorkflowResponse(input.return_id)
})
