import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { HIMSELF } from "../../../../../workflows/members/author"
import { updateMemberWorkflow } from "../../../../../workflows/members/update-member"
import { memberModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { ownConsentToWire } from "../../../../wire/consent"
import { ownStanding } from "../own-standing"
import type { OwnConsentsBody, OwnPageQuery } from "../validators"

/** All that the caller has ever said, the latest first: `{ consents, count, limit, offset }`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { program, ...page } = req.validatedQuery as OwnPageQuery
  const { member_id } = await ownStanding(req.scope, req.auth_context.actor_id, program)
  const { consents, count } = await memberModule(req.scope).consents.readHistory(member_id, page)
  res.json({ consents: consents.map(ownConsentToWire), count, ...page })
})

/**
 * Gives and withdraws: `{ program?, consents: [{ channel, is_given, wording_version?, language? }] }` →
 * `{ consents }` as they are now. Also for a membership that is suspended, and in a program that is paused or
 * over: nobody is kept from withdrawing. Refusals: `member_not_found`, `program_not_found`,
 * `consent_wording_not_found`, `consent_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<OwnConsentsBody>, res) => {
  const { program, consents } = req.validatedBody
  const { member_id } = await ownStanding(req.scope, req.auth_context.actor_id, program)
  await updateMemberWorkflow(req.scope).run({ input: { member_id, consents, author: HIMSELF } })
  const current = await memberModule(req.scope).consents.readConsents([member_id])
  res.json({ consents: current.map(ownConsentToWire) })
})
