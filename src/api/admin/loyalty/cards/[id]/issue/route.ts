import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { issueCardWorkflow } from "../../../../../../workflows/cards/issue-card"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { staffRole } from "../../../staff-author"
import { cardOfId, cardWithMember } from "../../card-with-member"
import type { IssueCardByIdBody } from "../../validators"

/** Issues a card that is in stock, as `POST /admin/loyalty/cards/issue` does by its number. */
export const POST = handle(async (req: AuthenticatedMedusaRequest<IssueCardByIdBody>, res) => {
  const { number } = await cardOfId(req.scope, idParam(req))
  const { result: card } = await issueCardWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      number,
      editor: staffRole(req.scope),
      issued_by: req.auth_context.actor_id,
    },
  })
  res.json(await cardWithMember(req.scope, card))
})
