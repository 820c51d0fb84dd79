import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { simulateBasket } from "../../../../../../workflows/simulation/simulate-basket"
import { simulatePast } from "../../../../../../workflows/simulation/simulate-past"
import { programModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import {
  basketAskedFromWire,
  basketSimulationToWire,
  pastAskedFromWire,
  pastSimulationToWire,
} from "../../../../../wire/simulation"
import { idParam } from "../../id-param"
import type { SimulateBody } from "./validators"

/**
 * The dry run → `{ simulation }`: what a `basket` would earn and what bonuses would pay of it, or what the orders
 * of the `past` would have earned; under the terms in force, a `version` or a `draft_id`. Writes nothing.
 * Refusals: `program_not_found`, `program_version_not_found`, `program_draft_not_found`, `member_not_found`,
 * `tier_not_found`, `simulation_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<SimulateBody>, res) => {
  const { basket, past } = req.validatedBody
  res.json({ simulation: past ? await ofPast(req, past) : await ofBasket(req, basket as Basket) })
})

type Basket = NonNullable<SimulateBody["basket"]>

async function ofPast(
  req: AuthenticatedMedusaRequest<SimulateBody>,
  past: NonNullable<SimulateBody["past"]>,
) {
  const asked = pastAskedFromWire(idParam(req), req.validatedBody, past)
  return pastSimulationToWire(await simulatePast(req.scope, asked))
}

async function ofBasket(req: AuthenticatedMedusaRequest<SimulateBody>, basket: Basket) {
  const { id, terms } = await programModule(req.scope).retrieveProgramWithTerms(idParam(req))
  const asked = basketAskedFromWire(id, { ...req.validatedBody, basket }, terms.currency_code)
  return basketSimulationToWire(await simulateBasket(req.scope, asked), asked.wish)
}
