import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { issueCardWorkflow } from "../../../../../workflows/cards/issue-card"
import { handle } from "../../../../to-http-error"
import { staffRole } from "../../staff-author"
import { cardWithMember } from "../card-with-member"
import type { IssueCardByCodeBody } from "../validators"

/**
 * Issues a card by its number or scan, to a member, to a customer, or to somebody who is new:
 * `{ code, member_id? | customer_id? | customer?, country_code?, attributes?, reason? }` → `{ card, member }`. A bearer card
 * needs no holder. What is mandatory with a card must be known of a holder, from now or before.
 * Refusals: `card_number_invalid`, `card_not_found`, `card_already_issued`, `card_not_usable`, `card_holder_required`,
 * `member_not_found`, `member_suspended`, `customer_not_found`, `attribute_required`, `attribute_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<IssueCardByCodeBody>, res) => {
  const { code: number, ...holder } = req.validatedBody
  const { result: card } = await issueCardWorkflow(req.scope).run({
    input: {
      ...holder,
      number,
      editor: staffRole(req.scope),
      issued_by: req.auth_context.actor_id,
    },
  })
  res.json(await cardWithMember(req.scope, card))
})
