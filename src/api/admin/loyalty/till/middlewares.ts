import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import {
  BlindReturnBody,
  BlindReturnPreviewBody,
  ChangeTillCartBody,
  CompleteTillCartBody,
  IdentifyBody,
  OrderReturnBody,
  OrderReturnPreviewBody,
  TillCartBody,
  TillQuoteBody,
  TillRedeemBody,
  TillSaleBody,
  TillSalesQuery,
} from "./validators"

const BODIES = {
  "/identify": IdentifyBody,
  "/quote": TillQuoteBody,
  "/sales": TillSaleBody,
  "/carts": TillCartBody,
  "/carts/:id": ChangeTillCartBody,
  "/carts/:id/complete": CompleteTillCartBody,
  "/carts/:id/loyalty": TillRedeemBody,
  "/orders/:id/loyalty": TillRedeemBody,
  "/orders/:id/returns": OrderReturnBody,
  "/orders/:id/returns/preview": OrderReturnPreviewBody,
  "/returns": BlindReturnBody,
  "/returns/preview": BlindReturnPreviewBody,
} as const

const TILL = "/admin/loyalty/till"

export const adminTillMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: `${TILL}/sales`,
    middlewares: [validateAndTransformQuery(TillSalesQuery, { isList: true, defaults: ["id"] })],
  },
  ...Object.entries(BODIES).map(([path, body]): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${TILL}${path}`,
    middlewares: [validateAndTransformBody(body)],
  })),
]
