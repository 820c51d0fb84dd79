import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import {
  mergeMembersWorkflow,
  previewMerge,
} from "../../../../../../workflows/members/merge-members"
import { handle } from "../../../../../to-http-error"
import { mergeToWire } from "../../../../../wire/merge"
import { idParam } from "../../../programs/id-param"
import { readAdminMember } from "../../read-admin-members"
import type { MergeMembersBody, MergeMembersQuery } from "../../validators"

/**
 * Dry run: what the member would have if `?from_member_id` were merged into him → `{ merge }`; null when that was
 * done before. Nothing is written. Refusals: those of the merge.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { from_member_id } = req.validatedQuery as MergeMembersQuery
  const outcome = await previewMerge(req.scope, { member_id: idParam(req), from_member_id })
  res.json({ merge: await mergeToWire(req.scope, outcome) })
})

/**
 * Merges another membership of the same person into this one:
 * `{ from_member_id, reason?, idempotency_key? }` → `{ member, merged_member }`. The other one can only be read from
 * then on. Asked twice, it is done once. There is no way back.
 * Refusals: `member_not_found`, `members_not_mergeable` (with himself, or of another program),
 * `member_state_refuses` (not active, or merged into somebody else), `checkout_under_way`, `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<MergeMembersBody>, res) => {
  const { from_member_id, reason = null, idempotency_key = null } = req.validatedBody
  const { result } = await mergeMembersWorkflow(req.scope).run({
    input: {
      member_id: idParam(req),
      from_member_id,
      reason,
      idempotency_key,
      actor_id: req.auth_context.actor_id,
    },
  })
  const [member, merged_member] = await Promise.all([
    readAdminMember(req.scope, result.member_id),
    readAdminMember(req.scope, from_member_id),
  ])
  res.json({ member, merged_member })
})
