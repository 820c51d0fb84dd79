import {
  beginDraftOrderEditWorkflow,
  beginOrderEditOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  cancelDraftOrderEditWorkflow,
  confirmDraftOrderEditWorkflow,
  confirmOrderEditRequestWorkflow,
  createOrderChangeActionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { CreateOrderChangeActionDTO, MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType } from "@medusajs/framework/utils"

import { isRedemptionAdjustment } from "../basket/redemption-marks"
import type { RedemptionLinesPlan } from "../redemption/redemption-lines"
import { queryRows } from "../shop/query-rows"
import type { TillOrder } from "./till-order"

/** A reduction as the order has it; what we do not name goes back as it came. */
interface OrderReduction {
  readonly id: string
  readonly code?: string | null
  readonly provider_id?: string | null
  readonly description?: string | null
}

interface ReducedLine {
  readonly id: string
  readonly adjustments?: readonly OrderReduction[]
}

interface ReducedOrder {
  readonly items: readonly ReducedLine[]
  readonly shipping_methods: readonly ReducedLine[]
}

/**
 * Makes an order show what the ledger holds for it, by the edit that Medusa has for such orders: it makes a new version
 * of the order, and asks for so much less money. An edit replaces all reductions of a line, so those of promotions are
 * written with ours.
 */
export async function writeOrderReductions(
  container: MedusaContainer,
  till_order: TillOrder,
  plan: RedemptionLinesPlan,
): Promise<void> {
  const { order, is_draft } = till_order
  const replaced = await replacedReductions(container, order.id, plan)
  if (replaced.length === 0) return
  const input = { order_id: order.id }
  await (is_draft
    ? beginDraftOrderEditWorkflow(container).run({ input })
    : beginOrderEditOrderWorkflow(container).run({ input }))
  try {
    const change_id = await openChange(container, order.id)
    await createOrderChangeActionsWorkflow(container).run({
      input: replaced.map((action) => ({
        ...action,
        order_id: order.id,
        order_change_id: change_id,
        version: order.version + 1,
      })),
    })
    await (is_draft
      ? confirmDraftOrderEditWorkflow(container).run({ input: { ...input, confirmed_by: "" } })
      : confirmOrderEditRequestWorkflow(container).run({ input }))
  } catch (error) {
    await (is_draft
      ? cancelDraftOrderEditWorkflow(container).run({ input, throwOnError: false })
      : cancelBeginOrderEditWorkflow(container).run({ input, throwOnError: false }))
    throw error
  }
}

type Replacement = Pick<CreateOrderChangeActionDTO, "action" | "details">

async function replacedReductions(
  container: MedusaContainer,
  order_id: string,
  { write }: RedemptionLinesPlan,
): Promise<Replacement[]> {
  const [order] = await queryRows<ReducedOrder>(container, {
    entity: "order",
    fields: [
      "id",
      "items.id",
      "items.adjustments.*",
      "shipping_methods.id",
      "shipping_methods.adjustments.*",
    ],
    filters: { id: order_id },
  })
  const replace = (
    action: ChangeActionType,
    lines: readonly ReducedLine[],
    ours: ReadonlyMap<string, object>,
  ) =>
    lines.flatMap(({ id, adjustments = [] }): Replacement[] => {
      const others = adjustments.filter((adjustment) => !isRedemptionAdjustment(adjustment))
      const own = ours.get(id)
      if (!own && others.length === adjustments.length) return []
      return [
        { action, details: { reference_id: id, adjustments: [...others, ...(own ? [own] : [])] } },
      ]
    })
  return [
    ...replace(
      ChangeActionType.ITEM_ADJUSTMENTS_REPLACE,
      order?.items ?? [],
      new Map(write.item_adjustments.map(({ item_id, id: _, ...row }) => [item_id, row])),
    ),
    ...replace(
      ChangeActionType.SHIPPING_ADJUSTMENTS_REPLACE,
      order?.shipping_methods ?? [],
      new Map(
        write.shipping_adjustments.map(({ shipping_method_id, id: _, ...row }) => [
          shipping_method_id,
          row,
        ]),
      ),
    ),
  ]
}

async function openChange(container: MedusaContainer, order_id: string): Promise<string> {
  const [change] = await queryRows<{ readonly id: string }>(container, {
    entity: "order_change",
    fields: ["id"],
    filters: { order_id, status: ["pending", "requested"] },
  })
  return (change as { readonly id: string }).id
}
