import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminCardKindMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/card-kinds",
    middlewares: [validQuery(() => schemas().CardKindsQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/card-kinds/barcode",
    middlewares: [
      validQuery(() => schemas().NumberBarcodeQuery, { defaults: ["id"], isList: false }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/card-kinds",
    middlewares: [validBody(() => schemas().CreateCardKindBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/card-kinds/:id",
    middlewares: [validBody(() => schemas().UpdateCardKindBody)],
  },
]
