import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody } from "../../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const adminTillClaimMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/till/claims",
    // Medusa's own limit is 100 kB: not the receipts of a day.
    bodyParser: { sizeLimit: "8mb" },
    middlewares: [validBody(() => schemas().ClaimsBody)],
  },
]
