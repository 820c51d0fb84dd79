import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminTierGroupMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/tier-groups",
    middlewares: [validQuery(() => schemas().TierGroupsQuery, { isList: false, defaults: ["id"] })],
  },
]
