import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule, programModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { lotToWire } from "../../../../../wire/lot"
import type { PageQuery } from "../../../../../wire/page"
import { idParam } from "../../../programs/id-param"
import { standingOf } from "../../read-admin-members"

/**
 * What the balance is made of, in the order in which it is spent: `{ lots, count, limit, offset }`.
 * Refusal: `member_not_found`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const { account_id, program_id } = await standingOf(req.scope, idParam(req))
  const [{ lots, count }, { terms }] = await Promise.all([
    memberModule(req.scope).readLots(account_id, page),
    programModule(req.scope).retrieveProgramWithTerms(program_id),
  ])
  res.json({ lots: lots.map((lot) => lotToWire(lot, terms.time_zone)), count, ...page })
})
