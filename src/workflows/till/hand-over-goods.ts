import {
  adjustInventoryLevelsStep,
  deleteReservationsStep,
  registerOrderFulfillmentStep,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { addPieces, inPieces, millionths } from "../../domain/orders/pieces"
import { returnableQuantity } from "../../domain/till/returnable"
import type { SoldItem } from "./read-sold-order"
import { goodsOf, readSoldOrder } from "./read-sold-order"
import type { HandedOverStock, Pieces } from "./stock-of-goods"
import { handedOverStock } from "./stock-of-goods"

export interface GoodsToHandOver {
  readonly order_id: string
  /** That are about to come back. */
  readonly lines: readonly Pieces[]
  readonly actor_id: string | null
}

/** Lines of which not enough has been fulfilled yet are handed over whole: the customer has left with all of it. */
export async function handOverGoods(
  container: MedusaContainer,
  { order_id, lines, actor_id }: GoodsToHandOver,
): Promise<void> {
  const order = await readSoldOrder(container, order_id)
  const items = order.items.filter((item) => {
    const back = lines.find(({ id }) => id === item.id)
    return back && !item.requires_shipping && !isFulfilled(item, back.quantity)
  })
  if (items.length === 0) return
  const stock = await handedOverStock(container, items)
  const left = items.map((item) => ({ item, quantity: leftInShop(item) }))
  await handOverWorkflow(container).run({
    input: {
      order_id,
      actor_id,
      stock,
      pieces: left.flatMap(({ item: { id }, quantity }) => (quantity < 1 ? [] : { id, quantity })),
      parts: left.flatMap(({ item: { detail }, quantity }) =>
        quantity < 1 ? { id: detail.id, before: detail.fulfilled_quantity, quantity } : [],
      ),
    },
  })
}

/** Medusa compares with what is on its way back alone, and forgets what is here: so much has to be fulfilled in all. */
function isFulfilled(item: SoldItem, quantity: number): boolean {
  const goods = goodsOf(item)
  const come_back = millionths(goods.quantity) - millionths(returnableQuantity(goods))
  return millionths(goods.fulfilled_quantity) >= come_back + millionths(quantity)
}

function leftInShop(item: SoldItem): number {
  const { quantity, fulfilled_quantity } = goodsOf(item)
  return inPieces(millionths(quantity) - millionths(fulfilled_quantity))
}

/** Less than one piece of a line, by the id of what Medusa keeps of its quantities. */
interface PartOfPiece {
  readonly id: string
  /** That has been handed over already: 1 of 1.35 kg. */
  readonly before: number
  readonly quantity: number
}

interface HandOver {
  readonly order_id: string
  readonly actor_id: string | null
  readonly pieces: readonly Pieces[]
  readonly parts: readonly PartOfPiece[]
  readonly stock: HandedOverStock
}

/** Medusa's own step hands over no less than one: a part of a piece is put down on the order's line itself. */
const handOverPartsStep = createStep(
  "loyalty-hand-over-parts-at-till",
  async (parts: readonly PartOfPiece[], { container }) => {
    const orders = container.resolve(Modules.ORDER)
    for (const { id, before, quantity } of parts) {
      await orders.updateOrderItem(id, { fulfilled_quantity: addPieces(before, quantity) })
    }
    return new StepResponse(undefined, parts)
  },
  async (parts, { container }) => {
    const orders = container.resolve(Modules.ORDER)
    for (const { id, before } of parts ?? []) {
      await orders.updateOrderItem(id, { fulfilled_quantity: before })
    }
  },
)

const handOverWorkflow = createWorkflow("loyalty-hand-over-at-till", (input: HandOver) => {
  adjustInventoryLevelsStep(input.stock.adjustments as never)
  // Before whole pieces, which make a new version of the order with lines of its own.
  handOverPartsStep(input.parts)
  when(input, ({ pieces }) => pieces.length > 0).then(() => {
    registerOrderFulfillmentStep({
      order_id: input.order_id,
      items: input.pieces as never,
      created_by: input.actor_id,
    })
  })
  deleteReservationsStep(input.stock.used_up as never)
  return new WorkflowResponse(input.order_id)
})
