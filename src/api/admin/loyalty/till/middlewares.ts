import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"

import {
  ChangeTillCartBody,
  IdentifyBody,
  TillCartBody,
  TillQuoteBody,
  TillRedeemBody,
  TillSaleBody,
} from "./validators"

const BODIES = {
  "/identify": IdentifyBody,
  "/quote": TillQuoteBody,
  "/sales": TillSaleBody,
  "/carts": TillCartBody,
  "/carts/:id": ChangeTillCartBody,
  "/carts/:id/loyalty": TillRedeemBody,
  "/orders/:id/loyalty": TillRedeemBody,
} as const

export const adminTillMiddlewares: MiddlewareRoute[] = Object.entries(BODIES).map(
  ([path, body]) => ({
    methods: ["POST"],
    matcher: `/admin/loyalty/till${path}`,
    middlewares: [validateAndTransformBody(body)],
  }),
)
