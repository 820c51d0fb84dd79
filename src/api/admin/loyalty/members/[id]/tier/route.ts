import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { setMemberTierWorkflow } from "../../../../../../workflows/tiers/set-member-tier"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { readAdminMember } from "../../read-admin-members"
import type { MemberTierBody } from "../../validators"

/**
 * A tier by hand, below which the member does not fall: `{ tier, reason }` → `{ member }`; `tier: null`
 * takes it back. Refusals: `member_not_found`, `tier_not_found`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<MemberTierBody>, res) => {
  const member_id = idParam(req)
  await setMemberTierWorkflow(req.scope).run({
    input: { ...req.validatedBody, member_id, actor_id: req.auth_context.actor_id },
  })
  res.json({ member: await readAdminMember(req.scope, member_id) })
})
