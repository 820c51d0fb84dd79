import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const ATTRIBUTES = "/admin/loyalty/attributes"

export const adminAttributeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: ATTRIBUTES,
    middlewares: [validBody(() => schemas().CreateAttributeBody)],
  },
  {
    methods: ["POST"],
    matcher: `${ATTRIBUTES}/:key`,
    middlewares: [validBody(() => schemas().UpdateAttributeBody)],
  },
]
