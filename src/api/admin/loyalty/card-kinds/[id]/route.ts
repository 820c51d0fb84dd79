import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import {
  deleteCardKindWorkflow,
  updateCardKindWorkflow,
} from "../../../../../workflows/cards/update-card-kind"
import { handle } from "../../../../to-http-error"
import { idParam } from "../../programs/id-param"
import { cardKindChangesFromWire } from "../card-kind-from-wire"
import { programCurrency } from "../program-currency"
import { readWireCardKind } from "../read-card-kind"
import type { UpdateCardKindBody } from "../validators"

/** `{ card_kind }`. Refusal: `card_kind_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ card_kind: await readWireCardKind(req.scope, idParam(req)) })
})

/**
 * Changes what is given → `{ card_kind }`. Once there are cards, the shape of their numbers stays and its
 * ranges may only grow.
 * Refusals: `card_kind_not_found`, `card_kind_invalid`, `card_kind_in_use`, `card_ranges_overlap`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<UpdateCardKindBody>, res) => {
  const id = idParam(req)
  const { program_id } = await readWireCardKind(req.scope, id)
  const currency = await programCurrency(req.scope, program_id)
  const changes = cardKindChangesFromWire(req.validatedBody, currency)
  await updateCardKindWorkflow(req.scope).run({ input: { id, changes } })
  res.json({ card_kind: await readWireCardKind(req.scope, id) })
})

/** A kind without cards goes. Refusals: `card_kind_not_found`, `card_kind_in_use`. */
export const DELETE = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const id = idParam(req)
  await deleteCardKindWorkflow(req.scope).run({ input: id })
  res.json({ id, object: "card_kind", deleted: true })
})
