import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { updateMemberWorkflow } from "../../../../../workflows/members/update-member"
import { handle } from "../../../../to-http-error"
import { idParam } from "../../programs/id-param"
import { staffAuthor } from "../../staff-author"
import { readAdminMember } from "../read-admin-members"
import type { UpdateMemberBody } from "../validators"

/** `{ member }`. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ member: await readAdminMember(req.scope, idParam(req)) })
})

/**
 * Changes what is named: `{ birth_date?, phone?, country_code?, next_survey_on?, attributes? }` → `{ member }`; null
 * takes a value away. Refusals: `member_not_found`, `already_member` for the phone of another member,
 * `attribute_required`, `attribute_invalid`, `forbidden_for_role`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<UpdateMemberBody>, res) => {
  const member_id = idParam(req)
  await updateMemberWorkflow(req.scope).run({
    input: { ...req.validatedBody, member_id, author: staffAuthor(req) },
  })
  res.json({ member: await readAdminMember(req.scope, member_id) })
})
