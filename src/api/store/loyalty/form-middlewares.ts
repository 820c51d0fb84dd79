import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

const nothing = validateAndTransformQuery(z.strictObject({}), { isList: false, defaults: ["id"] })

/** What a form on the storefront is made of; neither route takes a query. */
export const storeFormMiddlewares: MiddlewareRoute[] = [
  { methods: ["GET"], matcher: "/store/loyalty/attributes", middlewares: [nothing] },
  { methods: ["GET"], matcher: "/store/loyalty/consent-wordings", middlewares: [nothing] },
]
