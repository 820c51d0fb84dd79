import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validateAndTransformQuery } from "@medusajs/framework/http"

import { PageQuery } from "../../../wire/page"
import { validBody } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminBookCheckMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/book-checks",
    middlewares: [validateAndTransformQuery(PageQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/book-checks",
    middlewares: [validBody(() => schemas().CheckBooksBody)],
  },
]
