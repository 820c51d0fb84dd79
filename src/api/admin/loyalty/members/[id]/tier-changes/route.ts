import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import type { PageQuery } from "../../../../../wire/page"
import { tierChangeToWire } from "../../../../../wire/tier-change"
import { idParam } from "../../../programs/id-param"
import { standingOf } from "../../read-admin-members"

/** `?limit&offset` → `{ tier_changes, count, limit, offset }`, newest first. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const { member_id } = await standingOf(req.scope, idParam(req))
  const { changes, count } = await memberModule(req.scope).readTierChanges(member_id, page)
  res.json({ tier_changes: changes.map(tierChangeToWire), count, ...page })
})
