import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { LOYALTY_PROGRAM_MODULE } from "../../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../../modules/loyalty-program/service"
import { createProgramWorkflow } from "../../../../workflows/program/create-program"
import { handle } from "../../../to-http-error"
import { programToWire } from "../../../wire/program"
import { newTermsFromWire } from "../../../wire/program-terms"
import type { CreateProgramBody, ProgramsQuery } from "./validators"

/** `?status&kind&limit&offset` → `{ programs, count, limit, offset }`, the default program first. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, ...filter } = req.validatedQuery as ProgramsQuery
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const [programs, count] = await service.listProgramsWithTerms(filter, { limit, offset })
  res.json({ programs: programs.map(programToWire), count, limit, offset })
})

/**
 * `{ handle, name, kind?, scheme?, status?, terms: { currency_code, … } }`, its days, places and
 * audience → `{ program }`; terms left out are the usual ones.
 * Refusals: `program_terms_invalid`, `program_handle_taken`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<CreateProgramBody>, res) => {
  const { terms, ...body } = req.validatedBody
  const { result: program } = await createProgramWorkflow(req.scope).run({
    input: {
      ...body,
      terms: newTermsFromWire(terms, body.kind),
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ program: programToWire(program) })
})
