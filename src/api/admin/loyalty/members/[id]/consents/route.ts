import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { assertMayDo } from "../../../../../../domain/staff/permissions"
import { updateMemberWorkflow } from "../../../../../../workflows/members/update-member"
import { memberModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { consentToWire } from "../../../../../wire/consent"
import type { PageQuery } from "../../../../../wire/page"
import { idParam } from "../../../programs/id-param"
import { staffAuthor, staffRole } from "../../../staff-author"
import { readAdminMember, standingOf } from "../../read-admin-members"
import type { RecordConsentsBody } from "../../validators"

/** All that a member has ever said, the latest first: `{ consents, count, limit, offset }`. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const { member_id } = await standingOf(req.scope, idParam(req))
  const { consents, count } = await memberModule(req.scope).consents.readHistory(member_id, page)
  res.json({ consents: consents.map(consentToWire), count, ...page })
})

/**
 * Staff write down what a member says, or said in an older system: `{ consents, source? }` → `{ member }`.
 * What is imported may be older than what is on record; that is a manager's. Refusals: `member_not_found`,
 * `consent_wording_not_found`, `consent_invalid`, `forbidden_for_role`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<RecordConsentsBody>, res) => {
  const member_id = idParam(req)
  if (req.validatedBody.source === "import") {
    assertMayDo(staffRole(req.scope), "import_consents")
  }
  await updateMemberWorkflow(req.scope).run({
    input: { ...req.validatedBody, member_id, author: staffAuthor(req) },
  })
  res.json({ member: await readAdminMember(req.scope, member_id) })
})
