import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { createCardBatchWorkflow } from "../../../../../workflows/cards/create-card-batch"
import { memberModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { cardBatchToWire } from "../../../../wire/card-kind"
import type { CardBatchesQuery, CreateCardBatchBody } from "../validators"
import { readWireBatch } from "./read-batch"

/** `?card_kind_id&limit&offset` → `{ batches, count, limit, offset }`, newest first, each with its cards by status. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, card_kind_id } = req.validatedQuery as CardBatchesQuery
  const { batches, count } = await memberModule(req.scope).cards.readCardBatches(
    card_kind_id === undefined ? {} : { kind_id: card_kind_id },
    { limit, offset },
  )
  res.json({ batches: batches.map(cardBatchToWire), count, limit, offset })
})

/**
 * Makes blanks: `{ card_kind_id, count, unguessable?, idempotency_key? }` → `{ batch }`. The same key again completes
 * a batch that was broken off. Refusals: `card_kind_not_found`, `card_range_exhausted`, `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<CreateCardBatchBody>, res) => {
  const { card_kind_id, count, unguessable = false, idempotency_key } = req.validatedBody
  const { result: id } = await createCardBatchWorkflow(req.scope).run({
    input: {
      kind_id: card_kind_id,
      count,
      unguessable,
      idempotency_key,
      created_by: req.auth_context.actor_id,
    },
  })
  res.json({ batch: await readWireBatch(req.scope, id) })
})
