import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { createInvitationsWorkflow } from "../../../../../../workflows/invitations/create-invitations"
import { memberModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { invitationsToWire } from "../../../../../wire/invitation"
import { idParam } from "../../id-param"
import type { InvitationsBody, InvitationsQuery } from "./validators"

/** `?batch_id&state&limit&offset` → `{ invitations, count, limit, offset }`. Refusal: `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, ...filter } = req.validatedQuery as InvitationsQuery
  const program_id = idParam(req)
  const { invitations, count } = await memberModule(req.scope).readInvitations(
    { ...filter, program_id },
    { limit, offset },
  )
  res.json({
    invitations: await invitationsToWire(req.scope, program_id, invitations),
    count,
    limit,
    offset,
  })
})

/**
 * `{ count, uses?, expires_on?, note? }` → `{ batch_id, invitations }`: so many codes, each for `uses`
 * customers. Refusals: `program_not_found`, `program_terms_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<InvitationsBody>, res) => {
  const { count, uses, expires_on, note } = req.validatedBody
  const program_id = idParam(req)
  const { result } = await createInvitationsWorkflow(req.scope).run({
    input: {
      program_id,
      count,
      uses_max: uses,
      expires_on: expires_on ?? null,
      note: note ?? null,
      actor_id: req.auth_context.actor_id,
    },
  })
  const { batch_id, invitations } = result
  res.json({ batch_id, invitations: await invitationsToWire(req.scope, program_id, invitations) })
})
