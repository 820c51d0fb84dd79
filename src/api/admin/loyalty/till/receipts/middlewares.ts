import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody } from "../../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const RECEIPTS = "/admin/loyalty/till/receipts"

export const adminTillReceiptMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: RECEIPTS,
    middlewares: [validBody(() => schemas().ReceiptBody)],
  },
  {
    methods: ["POST"],
    matcher: `${RECEIPTS}/:id/returns`,
    middlewares: [validBody(() => schemas().ReturnBody)],
  },
  {
    methods: ["POST"],
    matcher: `${RECEIPTS}/:id/returns/preview`,
    middlewares: [validBody(() => schemas().ReturnPreviewBody)],
  },
]
