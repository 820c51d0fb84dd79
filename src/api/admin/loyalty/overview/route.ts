import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readOverview } from "../../../../workflows/overview/read-overview"
import { handle } from "../../../to-http-error"
import { overviewToWire } from "../../../wire/overview"
import type { OverviewQuery } from "./validators"

/**
 * A program at a glance, with what needs attention: `?program_id` (the default program) → `{ overview }`.
 * Refusal: `program_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { program_id = null } = req.validatedQuery as OverviewQuery
  res.json({ overview: overviewToWire(await readOverview(req.scope, program_id, Date.now())) })
})
