import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { resumeCardBatchWorkflow } from "../../../../../../../workflows/cards/create-card-batch"
import { handle } from "../../../../../../to-http-error"
import { idParam } from "../../../../programs/id-param"
import { readWireBatch } from "../../read-batch"

/** Completes a batch that was broken off → `{ batch }`. Refusals: `card_batch_not_found`, `card_range_exhausted`. */
export const POST = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const id = idParam(req)
  await readWireBatch(req.scope, id)
  await resumeCardBatchWorkflow(req.scope).run({ input: id })
  res.json({ batch: await readWireBatch(req.scope, id) })
})
