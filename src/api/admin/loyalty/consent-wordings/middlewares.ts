import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { WordingBody, WordingsQuery } from "./validators"

const WORDINGS = "/admin/loyalty/consent-wordings"

export const adminConsentWordingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: WORDINGS,
    middlewares: [validateAndTransformQuery(WordingsQuery, { isList: false, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: WORDINGS,
    middlewares: [validateAndTransformBody(WordingBody)],
  },
]
