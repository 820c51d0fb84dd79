import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminOverviewMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/overview",
    middlewares: [validQuery(() => schemas().OverviewQuery, { isList: false, defaults: ["id"] })],
  },
]
