import type { AuthenticatedMedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"

import { assertMayDo } from "../../../domain/staff/permissions"
import { roleOfActor } from "../../../workflows/staff/role-of-actor"
import { handle } from "../../to-http-error"
import { routeOfRequest } from "./route-of-request"
import { ROUTE_PERMISSIONS } from "./route-permissions"
import { actAs } from "./staff-author"

/**
 * Lets a request of staff through when the caller's role may do it, before anything else of it is looked at.
 * Refusal: `forbidden_for_role`.
 */
const guardStaff = handle(async (req: AuthenticatedMedusaRequest, _res, next) => {
  const role = await roleOfActor(req.scope, req.auth_context)
  const route = routeOfRequest(req.method, req.baseUrl + req.path)
  assertMayDo(role, route && ROUTE_PERMISSIONS[route])
  actAs(req.scope, role)
  next()
})

export const adminStaffMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/loyalty/*", middlewares: [guardStaff] },
]
