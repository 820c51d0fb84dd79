import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { withdrawInvitationsWorkflow } from "../../../../../../../workflows/invitations/withdraw-invitations"
import { handle } from "../../../../../../to-http-error"
import { idParam } from "../../../id-param"
import type { WithdrawInvitationsBody } from "../validators"

/**
 * `{ ids }` or `{ batch_id }` → `{ withdrawn }`: how many codes are no good any more. Who has joined with
 * them stays. Refusal: `invitation_not_found`.
 */
export const POST = handle(
  async (req: AuthenticatedMedusaRequest<WithdrawInvitationsBody>, res) => {
    const { result } = await withdrawInvitationsWorkflow(req.scope).run({
      input: { program_id: idParam(req), named: req.validatedBody },
    })
    res.json({ withdrawn: result.withdrawn })
  },
)
