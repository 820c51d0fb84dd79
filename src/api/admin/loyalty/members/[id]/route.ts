import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { setBirthDateWorkflow } from "../../../../../workflows/members/set-birth-date"
import { setPhoneWorkflow } from "../../../../../workflows/members/set-phone"
import { handle } from "../../../../to-http-error"
import { idParam } from "../../programs/id-param"
import { readAdminMember } from "../read-admin-members"
import type { UpdateMemberBody } from "../validators"

/** `{ member }`. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ member: await readAdminMember(req.scope, idParam(req)) })
})

/**
 * `{ birth_date?, phone?, country_code? }` → `{ member }`; null takes one away.
 * Refusals: `member_not_found`, `attribute_invalid`, `already_member`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<UpdateMemberBody>, res) => {
  const member_id = idParam(req)
  const { birth_date, phone, country_code = null } = req.validatedBody
  if (phone !== undefined) {
    await setPhoneWorkflow(req.scope).run({ input: { member_id, phone, country_code } })
  }
  if (birth_date !== undefined) {
    await setBirthDateWorkflow(req.scope).run({ input: { member_id, birth_date } })
  }
  res.json({ member: await readAdminMember(req.scope, member_id) })
})
