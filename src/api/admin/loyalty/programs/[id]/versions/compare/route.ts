import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { termsChanges } from "../../../../../../../domain/program/changes/terms-changes"
import { programModule } from "../../../../../../../workflows/shop/modules"
import { handle } from "../../../../../../to-http-error"
import { idParam } from "../../../id-param"
import type { CompareQuery } from "../../../validators"

/**
 * `?from=1&to=3` → `{ from, to, changes }`: each setting that differs, with both values in words.
 * Refusals: `program_not_found`, `program_version_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { from, to } = req.validatedQuery as CompareQuery
  const programs = programModule(req.scope)
  const [before, after] = await Promise.all([
    programs.retrieveVersion(idParam(req), from),
    programs.retrieveVersion(idParam(req), to),
  ])
  res.json({ from, to, changes: termsChanges(before.terms, after.terms) })
})
