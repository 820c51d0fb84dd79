import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readSaleDetails } from "../../../../../../workflows/till/read-till-sale"
import { handle } from "../../../../../to-http-error"
import { saleDetailsToWire } from "../../../../../wire/till-sales"

/** A sale with what can come back of each line → `{ sale }`. Refusal: `order_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const sale = await readSaleDetails(req.scope, req.params.order_id ?? "")
  res.json({ sale: saleDetailsToWire(sale) })
})
