import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { calendarDays } from "../../../../../domain/program/period"
import { zoneOfProgram } from "../../../../../workflows/program/zone-of-program"
import { memberModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { staffDealingToWire } from "../../../../wire/staff-dealing"
import type { SelfDealingQuery } from "../validators"

/**
 * Whose work goes to the same member again and again: `?from&to&program_id&actions_min&limit&offset` →
 * `{ dealings, count, limit, offset }`, busiest first. Days are those of the program's zone; without
 * `program_id` all programs count, by the days of the default one. Refusal: `program_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { from, to, program_id = null, ...filter } = req.validatedQuery as SelfDealingQuery
  const { dealings, count } = await memberModule(req.scope).readSelfDealing({
    ...filter,
    program_id,
    ...calendarDays(from, to, await zoneOfProgram(req.scope, program_id)),
  })
  const { limit, offset } = filter
  res.json({ dealings: dealings.map(staffDealingToWire), count, limit, offset })
})
