import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { setBirthDateWorkflow } from "../../../../../workflows/members/set-birth-date"
import { handle } from "../../../../to-http-error"
import { idParam } from "../../programs/id-param"
import { readAdminMember } from "../read-admin-members"
import type { UpdateMemberBody } from "../validators"

/** `{ member }`. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ member: await readAdminMember(req.scope, idParam(req)) })
})

/** `{ birth_date }` → `{ member }`; null takes it away. Refusals: `member_not_found`, `attribute_invalid`. */
export const POST = handle(async (req: AuthenticatedMedusaRequest<UpdateMemberBody>, res) => {
  const member_id = idParam(req)
  await setBirthDateWorkflow(req.scope).run({ input: { member_id, ...req.validatedBody } })
  res.json({ member: await readAdminMember(req.scope, member_id) })
})
