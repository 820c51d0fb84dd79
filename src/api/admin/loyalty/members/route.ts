import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../workflows/shop/modules"
import { joinMemberWorkflow } from "../../../../workflows/members/join-member"
import { handle } from "../../../to-http-error"
import { staffAuthor } from "../staff-author"
import { memberFilter } from "./member-filter"
import { readAdminMember, readAdminMembers } from "./read-admin-members"
import type { JoinMemberBody, MembersQuery } from "./validators"

/**
 * `?q&customer_id&program_id&tier&status&card&card_status&balance_min&balance_max&joined_from&joined_to&survey_due_on&attributes&order&limit&offset`
 * → `{ members, count, count_is_estimate, limit, offset }`, newest first. Refusals: `attribute_invalid`,
 * `card_number_invalid`, `program_not_found` for days of a program that is none.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, order, ...asked } = req.validatedQuery as MembersQuery
  const { member_ids, ...counted } = await memberModule(req.scope).readMemberPage(
    await memberFilter(req.scope, asked),
    { limit, offset, order },
  )
  res.json({ members: await readAdminMembers(req.scope, member_ids), ...counted, limit, offset })
})

/**
 * Join by staff: `{ customer_id }` or `{ customer: { email | phone, … } }`, `program_id?`, `invite?`, `birth_date?`,
 * `attributes?`, `consents?` → `{ member }`. Staff join anybody, whatever the program's audience; with `invite` the customer is asked, and
 * joins by himself. Joining twice is joining once.
 * Refusals: `customer_not_found`, `program_not_found`, `program_not_active`, `member_suspended`,
 * `attribute_required`, `attribute_invalid`, `consent_wording_not_found`, `already_member` for the phone of another
 * member.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<JoinMemberBody>, res) => {
  const { result } = await joinMemberWorkflow(req.scope).run({
    input: { ...req.validatedBody, asked_by: "staff", author: staffAuthor(req) },
  })
  res.json({ member: await readAdminMember(req.scope, result.member_id) })
})
