import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { DrawnSymbology } from "../../domain/cards/drawn-code"
import { codeToDraw } from "../../domain/cards/drawn-code"
import type { CardView } from "../../modules/loyalty-member/reads/cards"
import { memberModule } from "../../workflows/shop/modules"
import { codeAsSvg } from "./draw-code"

/** Answers with a card's number as an SVG. */
export async function sendBarcode(
  req: MedusaRequest,
  res: MedusaResponse,
  { card, symbology }: { readonly card: CardView; readonly symbology: DrawnSymbology | undefined },
): Promise<void> {
  const { cards } = memberModule(req.scope)
  const kind = card.kind_id === null ? null : await cards.readKindById(card.kind_id)
  const svg = await codeAsSvg(codeToDraw(kind, card.number, symbology ?? null))
  res.setHeader("content-type", "image/svg+xml")
  res.send(svg)
}
