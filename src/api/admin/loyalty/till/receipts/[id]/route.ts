import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readPurchase } from "../../../../../../workflows/receipts/return-purchase"
import { handle } from "../../../../../to-http-error"
import { purchaseToWire } from "../../../../../wire/receipt"
import { idParam } from "../../../programs/id-param"

/**
 * A told sale as the program knows it → `{ receipt }`, with how much of each line can come back.
 * Refusal: `purchase_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ receipt: purchaseToWire(await readPurchase(req.scope, idParam(req))) })
})
