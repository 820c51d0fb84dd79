import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { PERMISSIONS_OF_ROLE } from "../../../../../domain/staff/permissions"
import { handle } from "../../../../to-http-error"
import { staffRole } from "../../staff-author"

/** As what the caller works, and what he may do, for a screen that leaves out the rest: `{ role, permissions }`. */
export const GET = handle((req: AuthenticatedMedusaRequest, res) => {
  const role = staffRole(req.scope)
  res.json({ role, permissions: PERMISSIONS_OF_ROLE[role] })
  return Promise.resolve()
})
