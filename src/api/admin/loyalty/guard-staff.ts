import type { AuthenticatedMedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"

import { assertMayDo, mayDo } from "../../../domain/staff/permissions"
import { roleOfActor } from "../../../workflows/staff/role-of-actor"
import { handle } from "../../to-http-error"
import { attemptOf, isRecorded, recordAttempt, recordForbidden } from "./audit-request"
import { routeOfRequest } from "./route-of-request"
import { ROUTE_PERMISSIONS } from "./route-permissions"
import { actAs } from "./staff-author"

/**
 * Lets a request of staff through when the caller's role may do it, before anything else of it is looked at, and puts on
 * record what it is about to do, or was not let to.
 * Refusal: `forbidden_for_role`.
 */
const guardStaff = handle(async (req: AuthenticatedMedusaRequest, res, next) => {
  const role = await roleOfActor(req.scope, req.auth_context)
  const route = routeOfRequest(req.method, req.baseUrl + req.path)
  const permission = route && ROUTE_PERMISSIONS[route]
  if (route && !mayDo(role, permission)) {
    await recordForbidden(req, attemptOf(req, role, route))
  } else if (route && isRecorded(route)) {
    await recordAttempt(req, res, attemptOf(req, role, route))
  }
  assertMayDo(role, permission)
  actAs(req.scope, role)
  next()
})

export const adminStaffMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/loyalty/*", middlewares: [guardStaff] },
]
