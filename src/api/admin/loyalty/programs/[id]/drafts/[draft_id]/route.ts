import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import {
  changeProgramDraftWorkflow,
  deleteProgramDraftWorkflow,
} from "../../../../../../../workflows/program/drafts"
import { programModule } from "../../../../../../../workflows/shop/modules"
import { handle } from "../../../../../../to-http-error"
import { termsPatchFromWire } from "../../../../../../wire/program-terms"
import { idParam } from "../../../id-param"
import type { DraftBody } from "../../../validators"
import { draftParam, draftToWire } from "../draft-param"

/** `{ draft }` with its terms, and what they change in words. Refusal: `program_draft_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const draft = await programModule(req.scope).retrieveDraft(idParam(req), draftParam(req))
  res.json({ draft: await draftToWire(req, draft) })
})

/**
 * `{ terms }`, laid over the draft → `{ draft }`.
 * Refusals: `program_not_found`, `program_draft_not_found`, `program_terms_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<DraftBody>, res) => {
  const { id, terms } = await programModule(req.scope).retrieveProgramWithTerms(idParam(req))
  const { result: draft } = await changeProgramDraftWorkflow(req.scope).run({
    input: {
      program_id: id,
      draft_id: draftParam(req),
      terms: termsPatchFromWire(req.validatedBody.terms, terms),
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ draft: await draftToWire(req, draft) })
})

/** Throws the draft away → `{ id, object, deleted }`. Refusal: `program_draft_not_found`. */
export const DELETE = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { result } = await deleteProgramDraftWorkflow(req.scope).run({
    input: { program_id: idParam(req), draft_id: draftParam(req) },
  })
  res.json({ id: result.id, object: "loyalty_program_draft", deleted: true })
})
