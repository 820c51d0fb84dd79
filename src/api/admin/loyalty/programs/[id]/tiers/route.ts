import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { LOYALTY_PROGRAM_MODULE } from "../../../../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../../../../modules/loyalty-program/service"
import { updateProgramWorkflow } from "../../../../../../workflows/program/update-program"
import { handle } from "../../../../../to-http-error"
import { tiersFromWire, tiersToWire } from "../../../../../wire/program-terms"
import { idParam } from "../../id-param"
import type { ReplaceTiersBody } from "../../validators"

/** `{ tiers }`, the lowest first. Refusal: `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const { terms } = await service.retrieveProgramWithTerms(idParam(req))
  res.json({ tiers: tiersToWire(terms) })
})

/**
 * `{ tiers }` replaces the whole schedule, as a new version of the program → `{ tiers }`.
 * Refusals: `program_not_found`, `program_terms_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ReplaceTiersBody>, res) => {
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const { id, terms } = await service.retrieveProgramWithTerms(idParam(req))
  const { result: program } = await updateProgramWorkflow(req.scope).run({
    input: {
      id,
      terms: { tiers: tiersFromWire(req.validatedBody.tiers, terms) },
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ tiers: tiersToWire(program.terms) })
})
