import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { handle } from "../../../../to-http-error"
import { idParam } from "../../programs/id-param"
import { readWireImport } from "../read-import"

/** → `{ import }` with how many of its rows have come to what. Refusal: `member_import_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ import: await readWireImport(req.scope, idParam(req)) })
})
