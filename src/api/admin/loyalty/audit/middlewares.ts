import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"

import { AuditQuery } from "./validators"

export const adminAuditMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/audit",
    middlewares: [validateAndTransformQuery(AuditQuery, { isList: true, defaults: ["id"] })],
  },
]
