import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { readWireBatch } from "../read-batch"

/** `{ batch }`. Refusal: `card_batch_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ batch: await readWireBatch(req.scope, idParam(req)) })
})
