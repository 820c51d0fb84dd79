import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { AttributeFilter } from "../../../../domain/attributes/attribute-filter"
import { attributeFilters } from "../../../../domain/attributes/attribute-filter"
import { normalizeCardNumber } from "../../../../domain/cards/card-number"
import { calendarDays } from "../../../../domain/program/period"
import type { MemberFilter } from "../../../../modules/loyalty-member/reads/member-conditions"
import { zoneOfProgram } from "../../../../workflows/program/zone-of-program"
import { memberModule } from "../../../../workflows/shop/modules"
import { hundredths } from "../../../wire/figures"
import { staffRole } from "../staff-author"
import type { MembersAsked } from "./validators"

/** Customers that a search may stand for; a search that fits more wants more words. */
const MATCHES_MAX = 500

/**
 * What a list of members is asked for, as the module understands it.
 * @throws LoyaltyError `attribute_invalid`, `card_number_invalid`, `program_not_found` for days of a program that is none
 */
export async function memberFilter(
  container: MedusaContainer,
  asked: MembersAsked,
): Promise<MemberFilter> {
  const { program_id, tier, status, survey_due_on, balance_min, balance_max } = asked
  const customer_ids = await customersIn(container, asked)
  return {
    ...(customer_ids && { customer_ids }),
    ...(program_id !== undefined && { program_id }),
    ...(tier !== undefined && { tier }),
    ...(status !== undefined && { status }),
    ...(survey_due_on !== undefined && { survey_due_on }),
    ...(balance_min !== undefined && { balance_min: hundredths(balance_min) }),
    ...(balance_max !== undefined && { balance_max: hundredths(balance_max) }),
    ...(asked.card !== undefined && { card_number: normalizeCardNumber(asked.card) }),
    ...(await joinedBetween(container, asked)),
    ...(asked.attributes && { attributes: await filtersOf(container, asked.attributes) }),
  }
}

async function customersIn(
  container: MedusaContainer,
  { customer_id, q }: MembersAsked,
): Promise<readonly string[] | null> {
  if (customer_id !== undefined) return [customer_id]
  if (q === undefined) return null
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ q }, { select: ["id"], take: MATCHES_MAX })
  return customers.map((customer) => customer.id)
}

/** Days of the program's calendar, both included. */
async function joinedBetween(
  container: MedusaContainer,
  { program_id, joined_from, joined_to }: MembersAsked,
): Promise<Pick<MemberFilter, "joined_from" | "joined_before">> {
  const first = joined_from ?? joined_to
  const last = joined_to ?? joined_from
  if (first === undefined || last === undefined) return {}
  const { from, before } = calendarDays(
    first,
    last,
    await zoneOfProgram(container, program_id ?? null),
  )
  return {
    ...(joined_from !== undefined && { joined_from: from }),
    ...(joined_to !== undefined && { joined_before: before }),
  }
}

async function filtersOf(
  container: MedusaContainer,
  wanted: NonNullable<MembersAsked["attributes"]>,
): Promise<AttributeFilter[]> {
  const attributes = await memberModule(container).attributes.readAttributes()
  return attributeFilters(attributes, wanted, staffRole(container))
}
