import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody } from "../../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminTillAllowanceMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/till/allowances",
    middlewares: [validBody(() => schemas().AllowanceBody)],
  },
]
