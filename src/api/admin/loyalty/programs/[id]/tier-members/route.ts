import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule, programModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../id-param"

/** `{ tiers: [{ tier, members }] }`, active members by the tier on record. Refusal: `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { id } = await programModule(req.scope).retrieveProgramWithTerms(idParam(req))
  res.json({ tiers: await memberModule(req.scope).readMembersByTier(id) })
})
