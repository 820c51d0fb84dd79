import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { standingOf } from "../../read-admin-members"

/** `{ history }`: who did what to the membership, when and why, oldest first. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { member_id } = await standingOf(req.scope, idParam(req))
  res.json({ history: await memberModule(req.scope).readMemberHistory(member_id) })
})
