import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { receiptOfSale } from "../../../../../../../workflows/till/receipt-of-sale"
import { handle } from "../../../../../../to-http-error"
import { printedReceiptToWire } from "../../../../../../wire/printed-receipt"
import type { ReceiptQuery } from "../../../receipt-texts/validators"

/**
 * What a sale's receipt prints, `?locale=pl` → `{ receipt }`. Amounts are numbers: how they are written is left to
 * whoever prints. Refusal: `order_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { locale = null } = req.validatedQuery as ReceiptQuery
  const receipt = await receiptOfSale(req.scope, req.params.order_id ?? "", locale)
  res.json({ receipt: printedReceiptToWire(receipt) })
})
