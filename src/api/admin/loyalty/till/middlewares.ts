import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const BODIES = {
  "/identify": () => schemas().IdentifyBody,
  "/quote": () => schemas().TillQuoteBody,
  "/sales": () => schemas().TillSaleBody,
  "/carts": () => schemas().TillCartBody,
  "/carts/:id": () => schemas().ChangeTillCartBody,
  "/carts/:id/complete": () => schemas().CompleteTillCartBody,
  "/carts/:id/loyalty": () => schemas().TillRedeemBody,
  "/orders/:id/loyalty": () => schemas().TillRedeemBody,
  "/orders/:id/returns": () => schemas().OrderReturnBody,
  "/orders/:id/returns/preview": () => schemas().OrderReturnPreviewBody,
  "/returns": () => schemas().BlindReturnBody,
  "/returns/preview": () => schemas().BlindReturnPreviewBody,
} as const

const TILL = "/admin/loyalty/till"

export const adminTillMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: `${TILL}/sales`,
    middlewares: [validQuery(() => schemas().TillSalesQuery, { isList: true, defaults: ["id"] })],
  },
  ...Object.entries(BODIES).map(([path, body]): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${TILL}${path}`,
    middlewares: [validBody(body)],
  })),
]
