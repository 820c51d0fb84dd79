import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"

import { TierGroupsQuery } from "./validators"

export const adminTierGroupMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/tier-groups",
    middlewares: [validateAndTransformQuery(TierGroupsQuery, { isList: false, defaults: ["id"] })],
  },
]
