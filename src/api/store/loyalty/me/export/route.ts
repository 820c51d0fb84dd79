import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { handle } from "../../../../to-http-error"
import { memberExportToWire } from "../../../../wire/member-export"
import { ownStanding } from "../own-standing"
import type { MeQuery } from "../validators"

/** Everything that the program knows of the caller: `?program`. Refusals: `member_not_found`, `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { program } = req.validatedQuery as MeQuery
  const standing = await ownStanding(req.scope, req.auth_context.actor_id, program)
  res.setHeader("content-disposition", `attachment; filename="${standing.member_id}.json"`)
  res.json(await memberExportToWire(req.scope, standing, "member"))
})
