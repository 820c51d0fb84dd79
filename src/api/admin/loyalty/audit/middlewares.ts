import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminAuditMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/audit",
    middlewares: [validQuery(() => schemas().AuditQuery, { isList: true, defaults: ["id"] })],
  },
]
