import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../workflows/shop/modules"
import { joinMemberWorkflow } from "../../../../workflows/members/join-member"
import { handle } from "../../../to-http-error"
import { membersToWire } from "../../../wire/member"
import { ownStanding } from "./own-standing"
import type { JoinBody, MeQuery } from "./validators"

/** The caller's own membership: `{ member }`. Refusals: `member_not_found`, `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { program } = req.validatedQuery as MeQuery
  const standing = await ownStanding(req.scope, req.auth_context.actor_id, program)
  const [member] = await membersToWire(req.scope, [standing], "member")
  res.json({ member })
})

/**
 * Join, or find that one has joined, and change what is named of one's data: `{ program?, invitation_code?,
 * birth_date?, phone?, country_code?, attributes?, consents? }` → `{ member }`. A phone of another member is not taken
 * over, and the answer does not tell it. Refusals: `program_not_found`, `program_not_active`,
 * `member_suspended`, `invitation_required`, `invitation_invalid`, `invitation_used_up`, `attribute_required`,
 * `attribute_invalid`, `forbidden_for_role`, `consent_wording_not_found`, `consent_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<JoinBody>, res) => {
  const { program: program_handle, ...brought } = req.validatedBody
  const { result } = await joinMemberWorkflow(req.scope).run({
    input: {
      ...brought,
      customer_id: req.auth_context.actor_id,
      program_handle,
      asked_by: "customer",
    },
  })
  const standings = await memberModule(req.scope).readStandings({ member_ids: [result.member_id] })
  const [member] = await membersToWire(req.scope, standings, "member")
  res.json({ member })
})
