import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { handle } from "../../../../to-http-error"
import { idParam } from "../../programs/id-param"
import { readAdminMember } from "../read-admin-members"

/** `{ member }`. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ member: await readAdminMember(req.scope, idParam(req)) })
})
