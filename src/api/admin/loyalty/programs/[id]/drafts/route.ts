import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { createProgramDraftWorkflow } from "../../../../../../workflows/program/drafts"
import { programModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { termsPatchFromWire } from "../../../../../wire/program-terms"
import { draftsToWire } from "../../../../../wire/version"
import { idParam } from "../../id-param"
import type { DraftBody, PageQuery } from "../../validators"
import { draftToWire } from "./draft-param"

/** `{ drafts, count, limit, offset }`, the latest first. Refusal: `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const id = idParam(req)
  const [drafts, count] = await programModule(req.scope).listDrafts(id, page)
  res.json({ drafts: await draftsToWire(req.scope, id, drafts), count, ...page })
})

/**
 * `{ terms }`, laid over the terms in force → `{ draft }`, which is not in force.
 * Refusals: `program_not_found`, `program_terms_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<DraftBody>, res) => {
  const { id, terms } = await programModule(req.scope).retrieveProgramWithTerms(idParam(req))
  const { result: draft } = await createProgramDraftWorkflow(req.scope).run({
    input: {
      program_id: id,
      terms: termsPatchFromWire(req.validatedBody.terms, terms),
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ draft: await draftToWire(req, draft) })
})
