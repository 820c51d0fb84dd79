import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { withdrawProgramVersionWorkflow } from "../../../../../../../../workflows/program/withdraw-version"
import { handle } from "../../../../../../../to-http-error"
import { idParam } from "../../../../id-param"
import { readVersion, versionParam } from "../../read-version"

/**
 * A scheduled version never comes into force → `{ version }`.
 * Refusals: `program_not_found`, `program_version_not_found`, `program_version_not_scheduled`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const version = versionParam(req)
  await withdrawProgramVersionWorkflow(req.scope).run({
    input: { program_id: idParam(req), version, author_id: req.auth_context.actor_id },
  })
  res.json({ version: await readVersion(req, version) })
})
