import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { DrawnCode } from "../../../../../../../domain/cards/drawn-code"
import { codeToDraw } from "../../../../../../../domain/cards/drawn-code"
import { memberModule } from "../../../../../../../workflows/shop/modules"
import { sheetAsPng } from "../../../../../../barcodes/sheet-as-png"
import { sheetAsSvg } from "../../../../../../barcodes/sheet-as-svg"
import { sheetsAsPdf } from "../../../../../../barcodes/sheets-as-pdf"
import { handle } from "../../../../../../to-http-error"
import { readWireCardKind } from "../../../../card-kinds/read-card-kind"
import { idParam } from "../../../../programs/id-param"
import type { CardSheetQuery } from "../../../validators"
import { readWireBatch } from "../../read-batch"

/**
 * Barcodes of a batch's cards for the print shop: `?format&symbology&limit&after` → a file of A4 sheets with 16 codes
 * each, in the order of the numbers. The header `x-next-after` is the `after` of the next file; none comes with the last.
 * Refusals: `card_batch_not_found`, `card_number_invalid`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { format, symbology, limit, after = "" } = req.validatedQuery as CardSheetQuery
  const batch = await readWireBatch(req.scope, idParam(req))
  const kind = await readWireCardKind(req.scope, batch.card_kind_id)
  const cards = await memberModule(req.scope).cards.readCardPage(
    { batch_id: batch.id },
    { limit: limit + 1, after },
  )
  const codes = cards
    .slice(0, limit)
    .map(({ number }) => codeToDraw(kind, number, symbology ?? null))
  const { type, draw } = FORMATS[format]
  res.setHeader("content-type", type)
  res.setHeader("content-disposition", `attachment; filename="${batch.id}.${format}"`)
  if (cards.length > limit) res.setHeader("x-next-after", codes.at(-1)?.number ?? "")
  res.send(await draw(codes))
})

interface Format {
  readonly type: string
  readonly draw: (codes: readonly DrawnCode[]) => Promise<Buffer | string>
}

const FORMATS: Record<CardSheetQuery["format"], Format> = {
  pdf: { type: "application/pdf", draw: sheetsAsPdf },
  png: { type: "image/png", draw: sheetAsPng },
  svg: { type: "image/svg+xml", draw: sheetAsSvg },
}
