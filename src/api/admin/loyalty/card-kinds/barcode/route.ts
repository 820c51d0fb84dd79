import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { normalizeCardNumber } from "../../../../../domain/cards/card-number"
import { codeToDraw } from "../../../../../domain/cards/drawn-code"
import { codeAsSvg } from "../../../../barcodes/draw-code"
import { handle } from "../../../../to-http-error"
import type { NumberBarcodeQuery } from "../validators"

/**
 * `?number&symbology` → a number as an SVG, whether it is a card's or not: how the cards of a kind will look.
 * Refusal: `card_number_invalid`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { number, symbology } = req.validatedQuery as NumberBarcodeQuery
  const svg = await codeAsSvg(codeToDraw(null, normalizeCardNumber(number), symbology ?? null))
  res.setHeader("content-type", "image/svg+xml")
  res.send(svg)
})
