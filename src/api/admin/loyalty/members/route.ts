import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { AttributeFilter } from "../../../../domain/attributes/attribute-filter"
import { attributeFilters } from "../../../../domain/attributes/attribute-filter"
import { memberModule } from "../../../../workflows/shop/modules"
import { joinMemberWorkflow } from "../../../../workflows/members/join-member"
import { handle } from "../../../to-http-error"
import { staffAuthor, staffRole } from "../staff-author"
import { readAdminMember, readAdminMembers } from "./read-admin-members"
import type { JoinMemberBody, MembersQuery } from "./validators"

/** Customers that a search may stand for; a search that fits more wants more words. */
const MATCHES_MAX = 500

/**
 * `?q&customer_id&program_id&tier&status&survey_due_on&attributes&limit&offset` →
 * `{ members, count, limit, offset }`, newest first. Refusal: `attribute_invalid`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, q, customer_id, attributes, ...filter } =
    req.validatedQuery as MembersQuery
  const customer_ids = customer_id
    ? [customer_id]
    : q
      ? await customersLike(req.scope, q)
      : undefined
  const { member_ids, count } = await memberModule(req.scope).readMemberPage(
    {
      ...filter,
      ...(customer_ids && { customer_ids }),
      ...(attributes && { attributes: await filtersOf(req.scope, attributes) }),
    },
    { limit, offset },
  )
  res.json({ members: await readAdminMembers(req.scope, member_ids), count, limit, offset })
})

/**
 * Join by staff: `{ customer_id }` or `{ customer: { email, … } }`, `program_id?`, `invite?`, `birth_date?`,
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

async function customersLike(container: MedusaContainer, q: string): Promise<string[]> {
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ q }, { select: ["id"], take: MATCHES_MAX })
  return customers.map((customer) => customer.id)
}

async function filtersOf(
  container: MedusaContainer,
  wanted: NonNullable<MembersQuery["attributes"]>,
): Promise<AttributeFilter[]> {
  const attributes = await memberModule(container).attributes.readAttributes()
  return attributeFilters(attributes, wanted, staffRole(container))
}
