import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"

import { SelfDealingQuery } from "./validators"

export const adminReportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/reports/self-dealing",
    middlewares: [validateAndTransformQuery(SelfDealingQuery, { isList: true, defaults: ["id"] })],
  },
]
