import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { usableCard } from "../../../../../workflows/cards/usable-card"
import { handle } from "../../../../to-http-error"
import { staffCardToWire } from "../../../../wire/card"
import { readAdminMember } from "../../members/read-admin-members"
import type { CardLookupQuery } from "../validators"

/**
 * `?code=` as typed or scanned → `{ card, member }`.
 * Refusals: `card_number_invalid`, `card_not_found`, `card_not_usable`, `member_suspended` (each says why).
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { code } = req.validatedQuery as CardLookupQuery
  const card = await usableCard(req.scope, code)
  res.json({
    card: staffCardToWire(card),
    member: await readAdminMember(req.scope, card.member_id),
  })
})
