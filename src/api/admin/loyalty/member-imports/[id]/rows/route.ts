import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { readWireImport } from "../../read-import"
import type { MemberImportRowsQuery } from "../../validators"

/**
 * `?outcome&limit&offset` → `{ rows: [{ line, outcome, code, message, member_id }], count, limit, offset }`, in the
 * order of the file. Refusal: `member_import_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, outcome } = req.validatedQuery as MemberImportRowsQuery
  const { id: import_id } = await readWireImport(req.scope, idParam(req))
  const { rows, count } = await memberModule(req.scope).imports.readMemberImportRows(
    { import_id, ...(outcome && { outcome }) },
    { limit, offset },
  )
  res.json({ rows, count, limit, offset })
})
