import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { calendarDays } from "../../../../../domain/program/period"
import { memberModule, programModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { staffDealingToWire } from "../../../../wire/staff-dealing"
import type { SelfDealingQuery } from "../validators"

/**
 * Whose work goes to the same member again and again: `?from&to&actions_min&limit&offset` →
 * `{ dealings, count, limit, offset }`, busiest first. Days are those of the default program's zone.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { from, to, ...filter } = req.validatedQuery as SelfDealingQuery
  const program = await programModule(req.scope).retrieveDefaultProgram()
  const { dealings, count } = await memberModule(req.scope).readSelfDealing({
    ...filter,
    ...calendarDays(from, to, program?.terms.time_zone ?? "UTC"),
  })
  const { limit, offset } = filter
  res.json({ dealings: dealings.map(staffDealingToWire), count, limit, offset })
})
