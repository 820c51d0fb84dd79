import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { issueCardWorkflow } from "../../../../../../workflows/cards/issue-card"
import { handle } from "../../../../../to-http-error"
import { staffCardToWire } from "../../../../../wire/card"
import { idParam } from "../../../programs/id-param"
import { staffRole } from "../../../staff-author"
import { readAdminMember } from "../../read-admin-members"
import type { IssueCardBody } from "../../validators"

/**
 * Issues a card by its number, as typed or scanned: `{ number, attributes? }` → `{ card, member }`.
 * Refusals: `member_not_found`, `member_suspended`, `card_number_invalid`, `card_not_found`,
 * `card_already_issued`, `card_not_usable`, `attribute_required`, `attribute_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<IssueCardBody>, res) => {
  const member_id = idParam(req)
  const { result: card } = await issueCardWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      member_id,
      editor: staffRole(req.scope),
      issued_by: req.auth_context.actor_id,
    },
  })
  res.json({ card: staffCardToWire(card), member: await readAdminMember(req.scope, member_id) })
})
