import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody } from "@medusajs/framework/http"

import { ClaimsBody } from "./validators"

export const adminTillClaimMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/till/claims",
    // Medusa's own limit is 100 kB: not the receipts of a day.
    bodyParser: { sizeLimit: "8mb" },
    middlewares: [validateAndTransformBody(ClaimsBody)],
  },
]
