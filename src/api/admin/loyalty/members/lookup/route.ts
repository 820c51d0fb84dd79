import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { membersByContact } from "../../../../../workflows/members/members-by-contact"
import { handle } from "../../../../to-http-error"
import { readAdminMembers } from "../read-admin-members"
import type { MemberLookupQuery } from "../validators"

/**
 * `?code=` a phone number or an e-mail address, `&country_code&program_id` → `{ members }`, one in each program.
 * Refusals: `member_not_found`, `attribute_invalid`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { code, country_code = null, program_id = null } = req.validatedQuery as MemberLookupQuery
  const member_ids = await membersByContact(req.scope, { code, country_code, program_id })
  res.json({ members: await readAdminMembers(req.scope, member_ids) })
})
