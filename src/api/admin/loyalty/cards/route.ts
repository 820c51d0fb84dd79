import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { staffCardToWire } from "../../../wire/card"
import type { CardsQuery } from "./validators"

/**
 * `?status&card_kind_id&batch_id&member_id&number&limit&after` → `{ cards, limit, next }` in the order of the numbers.
 * `number` is how it begins; `next` is the `after` of the next page, null on the last one.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, after = "", card_kind_id, number, ...filter } = req.validatedQuery as CardsQuery
  const cards = await memberModule(req.scope).cards.readCardPage(
    {
      ...filter,
      ...(card_kind_id !== undefined && { kind_id: card_kind_id }),
      ...(number !== undefined && { prefix: asPrinted(number) }),
    },
    { limit: limit + 1, after: asPrinted(after) },
  )
  const page = cards.slice(0, limit)
  const next = cards.length > limit ? (page.at(-1)?.number ?? null) : null
  res.json({ cards: page.map(staffCardToWire), limit, next })
})

/** The beginning of a number is no number yet, and may be shorter than one. */
function asPrinted(beginning: string): string {
  return beginning.replace(/[\s\p{Pd}_.]/gu, "").toUpperCase()
}
