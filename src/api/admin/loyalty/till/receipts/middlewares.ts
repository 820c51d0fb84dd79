import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"

import { ReceiptBody, ReturnBody, ReturnPreviewBody } from "./validators"

const RECEIPTS = "/admin/loyalty/till/receipts"

export const adminTillReceiptMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: RECEIPTS,
    middlewares: [validateAndTransformBody(ReceiptBody)],
  },
  {
    methods: ["POST"],
    matcher: `${RECEIPTS}/:id/returns`,
    middlewares: [validateAndTransformBody(ReturnBody)],
  },
  {
    methods: ["POST"],
    matcher: `${RECEIPTS}/:id/returns/preview`,
    middlewares: [validateAndTransformBody(ReturnPreviewBody)],
  },
]
