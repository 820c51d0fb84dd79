import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

export const adminHealthMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/health",
    middlewares: [
      validateAndTransformQuery(z.strictObject({}), { isList: false, defaults: ["id"] }),
    ],
  },
]
