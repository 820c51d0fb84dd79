import { z } from "@medusajs/framework/zod"

import { INVITATION_STATES } from "../../../../../../modules/loyalty-member/reads/invitations"
import { pageFields } from "../../../../../wire/page"

const id = z.string().min(1).max(255)

export const InvitationsQuery = z.strictObject({
  ...pageFields,
  batch_id: id.optional(),
  state: z.enum(INVITATION_STATES).optional(),
})
export type InvitationsQuery = z.infer<typeof InvitationsQuery>

const BATCH_MAX = 1_000
const USES_MAX = 1_000_000

export const InvitationsBody = z.strictObject({
  count: z.number().int().min(1).max(BATCH_MAX),
  uses: z.number().int().min(1).max(USES_MAX).default(1),
  expires_on: z.iso.date().optional(),
  note: z.string().trim().min(1).max(200).optional(),
})
export type InvitationsBody = z.infer<typeof InvitationsBody>

export const WithdrawInvitationsBody = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(BATCH_MAX) }),
  z.strictObject({ batch_id: id }),
])
export type WithdrawInvitationsBody = z.infer<typeof WithdrawInvitationsBody>
