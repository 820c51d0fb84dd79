import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { memberModule } from "../../../../workflows/shop/modules"
import { joinMemberWorkflow } from "../../../../workflows/members/join-member"
import { handle } from "../../../to-http-error"
import { readAdminMember, readAdminMembers } from "./read-admin-members"
import type { JoinMemberBody, MembersQuery } from "./validators"

/** Customers that a search may stand for; a search that fits more wants more words. */
const MATCHES_MAX = 500

/** `?q&customer_id&program_id&tier&status&limit&offset` → `{ members, count, limit, offset }`, newest first. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, q, customer_id, ...filter } = req.validatedQuery as MembersQuery
  const customer_ids = customer_id
    ? [customer_id]
    : q
      ? await customersLike(req.scope, q)
      : undefined
  const { member_ids, count } = await memberModule(req.scope).readMemberPage(
    { ...filter, ...(customer_ids && { customer_ids }) },
    { limit, offset },
  )
  res.json({ members: await readAdminMembers(req.scope, member_ids), count, limit, offset })
})

/**
 * Join by staff: `{ customer_id }` or `{ customer: { email, … } }`, `program_id?`, `invite?`, `birth_date?` →
 * `{ member }`. Staff join anybody, whatever the program's audience; with `invite` the customer is asked, and
 * joins by himself. Joining twice is joining once.
 * Refusals: `customer_not_found`, `program_not_found`, `program_not_active`, `member_suspended`,
 * `attribute_invalid`, `already_member` for the phone of another member.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<JoinMemberBody>, res) => {
  const { result } = await joinMemberWorkflow(req.scope).run({
    input: { ...req.validatedBody, asked_by: "staff", actor_id: req.auth_context.actor_id },
  })
  res.json({ member: await readAdminMember(req.scope, result.member_id) })
})

async function customersLike(container: MedusaContainer, q: string): Promise<string[]> {
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ q }, { select: ["id"], take: MATCHES_MAX })
  return customers.map((customer) => customer.id)
}
