import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const LISTS = "/admin/loyalty/saved-lists"
const owns = { isList: false, defaults: ["id"] }

export const adminSavedListMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: LISTS,
    middlewares: [validQuery(() => schemas().SavedListsQuery, owns)],
  },
  {
    methods: ["POST"],
    matcher: LISTS,
    middlewares: [validBody(() => schemas().SaveListBody)],
  },
  {
    methods: ["DELETE"],
    matcher: LISTS,
    middlewares: [validQuery(() => schemas().RemoveListQuery, owns)],
  },
]
