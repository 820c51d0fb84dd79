import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { RemoveListQuery, SavedListsQuery, SaveListBody } from "./validators"

const LISTS = "/admin/loyalty/saved-lists"
const owns = { isList: false, defaults: ["id"] }

export const adminSavedListMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: LISTS,
    middlewares: [validateAndTransformQuery(SavedListsQuery, owns)],
  },
  {
    methods: ["POST"],
    matcher: LISTS,
    middlewares: [validateAndTransformBody(SaveListBody)],
  },
  {
    methods: ["DELETE"],
    matcher: LISTS,
    middlewares: [validateAndTransformQuery(RemoveListQuery, owns)],
  },
]
