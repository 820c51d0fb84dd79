import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminReportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/reports/self-dealing",
    middlewares: [validQuery(() => schemas().SelfDealingQuery, { isList: true, defaults: ["id"] })],
  },
]
