import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { sendBarcode } from "../../../../../barcodes/send-barcode"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { cardOfId } from "../../card-with-member"
import type { BarcodeQuery } from "../../validators"

/** `?symbology` → the card's number as an SVG, whatever the card's state. Refusals: `card_not_found`, `card_number_invalid`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { symbology } = req.validatedQuery as BarcodeQuery
  await sendBarcode(req, res, { card: await cardOfId(req.scope, idParam(req)), symbology })
})
