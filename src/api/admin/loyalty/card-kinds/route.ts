import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { createCardKindWorkflow } from "../../../../workflows/cards/create-card-kind"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { newCardKindFromWire } from "./card-kind-from-wire"
import { programCurrency } from "./program-currency"
import { cardKindsToWire, readWireCardKind } from "./read-card-kind"
import type { CardKindsQuery, CreateCardKindBody } from "./validators"

/** `?program_id&limit&offset` → `{ card_kinds, count, limit, offset }`, oldest first, each with its stock. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, ...filter } = req.validatedQuery as CardKindsQuery
  const { kinds, count } = await memberModule(req.scope).cards.readCardKinds(filter, {
    limit,
    offset,
  })
  res.json({ card_kinds: await cardKindsToWire(req.scope, kinds), count, limit, offset })
})

/**
 * `{ name, prefix, length, check_digit, ranges?, symbologies?, holder?, validity_months?, supply?, … }` → `{ card_kind }`.
 * Refusals: `program_not_found`, `card_kind_invalid`, `card_ranges_overlap`, `card_kind_not_found` for what is swapped.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<CreateCardKindBody>, res) => {
  const { program_id, ...body } = req.validatedBody
  const { result: id } = await createCardKindWorkflow(req.scope).run({
    input: {
      kind: newCardKindFromWire(body, await programCurrency(req.scope, program_id)),
      program_id,
      created_by: req.auth_context.actor_id,
    },
  })
  res.json({ card_kind: await readWireCardKind(req.scope, id) })
})
