import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const WORDINGS = "/admin/loyalty/consent-wordings"

export const adminConsentWordingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: WORDINGS,
    middlewares: [validQuery(() => schemas().WordingsQuery, { isList: false, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: WORDINGS,
    middlewares: [validBody(() => schemas().WordingBody)],
  },
]
