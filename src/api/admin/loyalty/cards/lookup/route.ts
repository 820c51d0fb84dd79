import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { normalizeCardNumber } from "../../../../../domain/cards/card-number"
import { LoyaltyError } from "../../../../../domain/errors"
import { memberModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { cardToWire } from "../../../../wire/member"
import { readAdminMember } from "../../members/read-admin-members"
import type { CardLookupQuery } from "../../members/validators"

/**
 * `?code=` as typed or scanned → `{ card, member }`.
 * Refusals: `card_number_invalid`, `card_not_found`, `card_not_usable` (and says why).
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { code } = req.validatedQuery as CardLookupQuery
  const card = await memberModule(req.scope).readCardByNumber(normalizeCardNumber(code))
  if (!card) throw new LoyaltyError("card_not_found", "There is no card with this number.")
  if (card.status !== "issued" || card.member_id === null) {
    throw new LoyaltyError("card_not_usable", `This card is ${card.status.replace("_", " ")}.`)
  }
  res.json({ card: cardToWire(card), member: await readAdminMember(req.scope, card.member_id) })
})
