import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { programModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { historyToWire } from "../../../../../wire/version"
import { idParam } from "../../id-param"
import type { PageQuery } from "../../validators"

/**
 * `{ history, count, limit, offset }`, the latest first: versions, withdrawals, and what changed beside
 * the terms, each with who did it. Refusal: `program_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const id = idParam(req)
  const [entries, count] = await programModule(req.scope).listHistory(id, page)
  res.json({ history: await historyToWire(req.scope, id, entries), count, ...page })
})
