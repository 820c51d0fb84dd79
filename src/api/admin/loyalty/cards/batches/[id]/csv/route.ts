import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { PRINT_COLUMNS, printLine } from "../../../../../../../domain/cards/print-line"
import { memberModule } from "../../../../../../../workflows/shop/modules"
import { handle } from "../../../../../../to-http-error"
import { readWireCardKind } from "../../../../card-kinds/read-card-kind"
import { idParam } from "../../../../programs/id-param"
import { readWireBatch } from "../../read-batch"

const PAGE = 5_000

/** The cards of a batch for the print shop: `number,track_1,track_2`, in the order of the numbers. Refusal: `card_batch_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const batch = await readWireBatch(req.scope, idParam(req))
  const kind = await readWireCardKind(req.scope, batch.card_kind_id)
  const { cards } = memberModule(req.scope)
  const filter = { batch_id: batch.id }
  let page = await cards.readCardPage(filter, { limit: PAGE, after: "" })
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${batch.id}.csv"`)
  res.write(`${PRINT_COLUMNS.join(",")}\n`)
  while (page.length > 0) {
    res.write(page.map(({ number }) => `${printLine(kind, number)}\n`).join(""))
    page = await cards.readCardPage(filter, { limit: PAGE, after: page.at(-1)?.number ?? "" })
  }
  res.end()
})
