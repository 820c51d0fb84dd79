import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { ReceiptQuery, ReceiptTextsBody } from "./validators"

const TILL = "/admin/loyalty/till"

export const adminReceiptTextMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: `${TILL}/receipt-texts`,
    middlewares: [validateAndTransformBody(ReceiptTextsBody)],
  },
  {
    methods: ["GET"],
    matcher: `${TILL}/sales/:order_id/receipt`,
    middlewares: [validateAndTransformQuery(ReceiptQuery, { defaults: ["id"] })],
  },
]
