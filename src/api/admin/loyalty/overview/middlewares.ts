import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"

import { OverviewQuery } from "./validators"

export const adminOverviewMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/overview",
    middlewares: [validateAndTransformQuery(OverviewQuery, { isList: false, defaults: ["id"] })],
  },
]
