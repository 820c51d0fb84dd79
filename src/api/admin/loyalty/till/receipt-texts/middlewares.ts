import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const TILL = "/admin/loyalty/till"

export const adminReceiptTextMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: `${TILL}/receipt-texts`,
    middlewares: [validBody(() => schemas().ReceiptTextsBody)],
  },
  {
    methods: ["GET"],
    matcher: `${TILL}/sales/:order_id/receipt`,
    middlewares: [validQuery(() => schemas().ReceiptQuery, { defaults: ["id"] })],
  },
]
