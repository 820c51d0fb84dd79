import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { rollBackProgramWorkflow } from "../../../../../../../../workflows/program/roll-back-program"
import { handle } from "../../../../../../../to-http-error"
import { idParam } from "../../../../id-param"
import { readVersion, versionParam } from "../../read-version"

/**
 * The terms of this version are in force again, as a new version → `{ version }`, the one now in force.
 * Refusals: `program_not_found`, `program_version_not_found`, `program_terms_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { result: program } = await rollBackProgramWorkflow(req.scope).run({
    input: {
      program_id: idParam(req),
      version: versionParam(req),
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ version: await readVersion(req, program.version) })
})
