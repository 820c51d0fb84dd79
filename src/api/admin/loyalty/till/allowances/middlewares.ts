import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"

import { AllowanceBody } from "./validators"

export const adminTillAllowanceMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/till/allowances",
    middlewares: [validateAndTransformBody(AllowanceBody)],
  },
]
