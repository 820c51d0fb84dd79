import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"

import { queryRows } from "../../../../../../src/workflows/shop/query-rows"
import { SALE_FIELDS } from "../../../../../../src/workflows/till/read-till-sale"

interface SaleBody {
  readonly region_id: string
  readonly customer_id: string
  readonly lines: readonly { readonly variant_id: string; readonly quantity: number }[]
}

interface SoldOrder {
  readonly id: string
  readonly payment_collections: readonly { readonly payments: readonly { readonly id: string }[] }[]
}

/**
 * What a till of a shop without the plugin has to do for the same sale, in one request: Medusa's own workflows one after
 * the other, and what its receipt says → `{ sale }`.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const order_id = await sell(req.scope, req.body as SaleBody)
  const [sale] = await queryRows(req.scope, {
    entity: "order",
    fields: SALE_FIELDS,
    filters: { id: order_id },
  })
  res.json({ sale })
}

async function sell(
  scope: MedusaContainer,
  { region_id, customer_id, lines }: SaleBody,
): Promise<string> {
  const items = lines.map((line) => ({ ...line, requires_shipping: false }))
  const { result: cart } = await createCartWorkflow(scope).run({
    input: { region_id, customer_id, items },
  })
  const { result: collection } = await createPaymentCollectionForCartWorkflow(scope).run({
    input: { cart_id: cart.id },
  })
  await createPaymentSessionsWorkflow(scope).run({
    input: {
      payment_collection_id: (collection as { id: string }).id,
      provider_id: "pp_system_default",
    },
  })
  const { result: order } = await completeCartWorkflow(scope).run({ input: { id: cart.id } })
  const [paid] = await queryRows<SoldOrder>(scope, {
    entity: "order",
    fields: ["id", "payment_collections.payments.id"],
    filters: { id: order.id },
  })
  const payments = (paid?.payment_collections ?? []).flatMap((made) => made.payments)
  for (const { id } of payments) {
    await capturePaymentWorkflow(scope).run({ input: { payment_id: id } })
  }
  return order.id
}
