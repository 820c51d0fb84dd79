import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { publishProgramDraftWorkflow } from "../../../../../../../../workflows/program/publish-draft"
import { handle } from "../../../../../../../to-http-error"
import { idParam } from "../../../../id-param"
import type { PublishBody } from "../../../../validators"
import { readVersion } from "../../../versions/read-version"
import { draftParam } from "../../draft-param"

/**
 * `{ in_force_from? }`, a day of the program's zone or a moment; now without it → `{ version }`.
 * Refusals: `program_not_found`, `program_draft_not_found`, `program_terms_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<PublishBody>, res) => {
  const { result: version } = await publishProgramDraftWorkflow(req.scope).run({
    input: {
      program_id: idParam(req),
      draft_id: draftParam(req),
      in_force_from: req.validatedBody.in_force_from ?? null,
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ version: await readVersion(req, version.version) })
})
