import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { handle } from "../../../../../to-http-error"
import { memberExportToWire } from "../../../../../wire/member-export"
import { idParam } from "../../../programs/id-param"
import { staffRole } from "../../../staff-author"
import { standingOf } from "../../read-admin-members"

/** Everything that the program knows of the member, as a file to hand over to him. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const standing = await standingOf(req.scope, idParam(req))
  res.setHeader("content-disposition", `attachment; filename="${standing.member_id}.json"`)
  res.json(await memberExportToWire(req.scope, standing, staffRole(req.scope)))
})
