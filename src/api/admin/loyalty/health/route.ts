import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readHealth } from "../../../../workflows/health/read-health"
import { handle } from "../../../to-http-error"
import { healthToWire } from "../../../wire/health"

/** How the plugin runs in this shop: `{ health }`. Says nothing of what is secret, and nothing of members. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ health: healthToWire(await readHealth(req.scope)) })
})
