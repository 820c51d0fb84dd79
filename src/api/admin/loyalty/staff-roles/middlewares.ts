import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminStaffRoleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/staff-roles",
    middlewares: [validQuery(() => schemas().StaffRolesQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/staff-roles/:user_id",
    middlewares: [validBody(() => schemas().StaffRoleBody)],
  },
]
