import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { StaffMemberAction } from "../../../../modules/loyalty-member/operations/change-member-state"
import { changeMemberStateWorkflow } from "../../../../workflows/members/change-member-state"
import { handle } from "../../../to-http-error"
import { idParam } from "../programs/id-param"
import { readAdminMember } from "./read-admin-members"
import type { MemberActionBody } from "./validators"

/** The route of one action: `{ reason }` → `{ member }`. */
export function changeMemberState(action: StaffMemberAction) {
  return handle(async (req: AuthenticatedMedusaRequest<MemberActionBody>, res) => {
    const member_id = idParam(req)
    const { reason } = req.validatedBody
    await changeMemberStateWorkflow(req.scope).run({
      input: { member_id, action, reason, actor_id: req.auth_context.actor_id },
    })
    res.json({ member: await readAdminMember(req.scope, member_id) })
  })
}
