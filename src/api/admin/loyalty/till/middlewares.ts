import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"

import { IdentifyBody, TillQuoteBody } from "./validators"

export const adminTillMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/till/identify",
    middlewares: [validateAndTransformBody(IdentifyBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/till/quote",
    middlewares: [validateAndTransformBody(TillQuoteBody)],
  },
]
