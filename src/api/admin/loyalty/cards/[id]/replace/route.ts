import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { replaceCardWorkflow } from "../../../../../../workflows/cards/replace-card"
import { handle } from "../../../../../to-http-error"
import { staffCardToWire } from "../../../../../wire/card"
import { idParam } from "../../../programs/id-param"
import { cardWithMember } from "../../card-with-member"
import type { ReplaceCardBody } from "../../validators"

/**
 * Puts another card in this one's place: `{ code, reason? }` of the new card → `{ card, member, replaced }`. Balance and
 * history stay with the member. Refusals: `card_not_found`, `card_state_refuses`, `card_number_invalid`,
 * `card_already_issued`, `card_not_usable`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ReplaceCardBody>, res) => {
  const { result } = await replaceCardWorkflow(req.scope).run({
    input: {
      card_id: idParam(req),
      number: req.validatedBody.code,
      actor_id: req.auth_context.actor_id,
      reason: req.validatedBody.reason ?? null,
    },
  })
  res.json({
    ...(await cardWithMember(req.scope, result.card)),
    replaced: staffCardToWire(result.replaced),
  })
})
