import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { forgetPersonWorkflow } from "../../../../../../workflows/members/forget-person"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { readAdminMember, standingOf } from "../../read-admin-members"
import type { MemberActionBody } from "../../validators"

/**
 * Forgets who the member was, in all programs: `{ reason }` → `{ member }`, closed and without phone and birth date. The
 * books stay; the customer of the shop is not touched. There is no way back. Refusal: `member_not_found`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<MemberActionBody>, res) => {
  const { member_id, customer_id } = await standingOf(req.scope, idParam(req))
  await forgetPersonWorkflow(req.scope).run({
    input: { customer_id, reason: req.validatedBody.reason, actor_id: req.auth_context.actor_id },
  })
  res.json({ member: await readAdminMember(req.scope, member_id) })
})
