import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

const nothing = validateAndTransformQuery(z.strictObject({}), { isList: false, defaults: ["id"] })

/** Neither route takes a query, and an unknown field is refused rather than overlooked. */
export const storeProgramMiddlewares: MiddlewareRoute[] = [
  { methods: ["GET"], matcher: "/store/loyalty/programs", middlewares: [nothing] },
  { methods: ["GET"], matcher: "/store/loyalty/programs/:handle", middlewares: [nothing] },
]
