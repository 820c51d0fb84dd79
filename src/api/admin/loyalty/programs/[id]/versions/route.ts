import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { programModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { versionsToWire } from "../../../../../wire/version"
import { idParam } from "../../id-param"
import type { PageQuery } from "../../validators"

/**
 * `{ versions, count, limit, offset }`, the newest first, each with what changed in words.
 * Refusal: `program_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const id = idParam(req)
  const [versions, count] = await programModule(req.scope).listVersions(id, page)
  res.json({ versions: await versionsToWire(req.scope, id, versions), count, ...page })
})
