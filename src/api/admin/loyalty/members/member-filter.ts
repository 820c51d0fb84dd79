import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttributeFilter } from "../../../../domain/attributes/attribute-filter"
import { attributeFilters } from "../../../../domain/attributes/attribute-filter"
import type { MemberFilter } from "../../../../modules/loyalty-member/reads/members"
import { membersSought } from "../../../../workflows/members/members-sought"
import { memberModule } from "../../../../workflows/shop/modules"
import { hundredths } from "../../../wire/figures"
import { staffRole } from "../staff-author"
import type { MembersFilterQuery } from "./validators"

/**
 * Whom a query string asks for.
 * @throws LoyaltyError `attribute_invalid`
 */
export async function memberFilter(
  container: MedusaContainer,
  query: MembersFilterQuery,
): Promise<MemberFilter> {
  const { q, customer_id, attributes, balance_min, balance_max, ...filter } = query
  return {
    ...filter,
    ...(q !== undefined && (await membersSought(container, q))),
    ...(customer_id !== undefined && { customer_ids: [customer_id], member_ids: [] }),
    ...(balance_min !== undefined && { balance_min: hundredths(balance_min) }),
    ...(balance_max !== undefined && { balance_max: hundredths(balance_max) }),
    ...(attributes && { attributes: await filtersOf(container, attributes) }),
  }
}

async function filtersOf(
  container: MedusaContainer,
  wanted: NonNullable<MembersFilterQuery["attributes"]>,
): Promise<AttributeFilter[]> {
  const attributes = await memberModule(container).attributes.readAttributes()
  return attributeFilters(attributes, wanted, staffRole(container))
}
