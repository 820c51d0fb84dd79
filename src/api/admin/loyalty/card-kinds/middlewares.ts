import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import {
  CardKindsQuery,
  CreateCardKindBody,
  NumberBarcodeQuery,
  UpdateCardKindBody,
} from "./validators"

export const adminCardKindMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/card-kinds",
    middlewares: [validateAndTransformQuery(CardKindsQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/card-kinds/barcode",
    middlewares: [
      validateAndTransformQuery(NumberBarcodeQuery, { defaults: ["id"], isList: false }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/card-kinds",
    middlewares: [validateAndTransformBody(CreateCardKindBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/card-kinds/:id",
    middlewares: [validateAndTransformBody(UpdateCardKindBody)],
  },
]
