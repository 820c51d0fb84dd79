import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { beginImports } from "../../../../../../workflows/member-imports/continue-imports"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { readWireImport } from "../../read-import"

/**
 * Goes on with an import that stands still, without waiting for the job of the next minute; a complete one stays as it
 * is → `{ import }`. Refusal: `member_import_not_found`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const found = await readWireImport(req.scope, idParam(req))
  res.json({ import: found })
  if (!found.is_complete) beginImports(req.scope)
})
