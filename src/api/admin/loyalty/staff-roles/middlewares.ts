import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { StaffRoleBody, StaffRolesQuery } from "./validators"

export const adminStaffRoleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/staff-roles",
    middlewares: [validateAndTransformQuery(StaffRolesQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/staff-roles/:user_id",
    middlewares: [validateAndTransformBody(StaffRoleBody)],
  },
]
