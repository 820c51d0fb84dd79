import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"

import { CreateAttributeBody, UpdateAttributeBody } from "./validators"

const ATTRIBUTES = "/admin/loyalty/attributes"

export const adminAttributeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: ATTRIBUTES,
    middlewares: [validateAndTransformBody(CreateAttributeBody)],
  },
  {
    methods: ["POST"],
    matcher: `${ATTRIBUTES}/:key`,
    middlewares: [validateAndTransformBody(UpdateAttributeBody)],
  },
]
