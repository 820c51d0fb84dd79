import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { PageQuery } from "../../../wire/page"
import { CheckBooksBody } from "./validators"

export const adminBookCheckMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/book-checks",
    middlewares: [validateAndTransformQuery(PageQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/book-checks",
    middlewares: [validateAndTransformBody(CheckBooksBody)],
  },
]
