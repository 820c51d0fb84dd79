import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { LOYALTY_PROGRAM_MODULE } from "../../../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../../../modules/loyalty-program/service"
import { updateProgramWorkflow } from "../../../../../workflows/program/update-program"
import { handle } from "../../../../to-http-error"
import { programToWire } from "../../../../wire/program"
import { termsPatchFromWire } from "../../../../wire/program-terms"
import { idParam } from "../id-param"
import type { UpdateProgramBody } from "../validators"

/** `{ program }` with its current terms. Refusal: `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const program = await service.retrieveProgramWithTerms(idParam(req))
  res.json({ program: programToWire(program) })
})

/**
 * `{ name?, scheme?, status?, is_default?, terms? }`, days, places and audience → `{ program }`. The terms named are laid over the current
 * ones (lists replace; `null` takes a currency out of `bonus_values`) and become the next version.
 * Refusals: `program_not_found`, `program_terms_invalid`, `program_status_not_allowed`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<UpdateProgramBody>, res) => {
  const { terms, ...body } = req.validatedBody
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const { id, terms: current } = await service.retrieveProgramWithTerms(idParam(req))
  const { result: program } = await updateProgramWorkflow(req.scope).run({
    input: {
      ...body,
      id,
      terms: terms && termsPatchFromWire(terms, current),
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ program: programToWire(program) })
})
