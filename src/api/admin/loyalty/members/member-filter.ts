import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttributeFilter } from "../../../../domain/attributes/attribute-filter"
import { attributeFilters } from "../../../../domain/attributes/attribute-filter"
import { normalizeCardNumber } from "../../../../domain/cards/card-number"
import { calendarDays } from "../../../../domain/program/period"
import type { MemberFilter } from "../../../../modules/loyalty-member/reads/member-conditions"
import { membersSought } from "../../../../workflows/members/members-sought"
import { zoneOfProgram } from "../../../../workflows/program/zone-of-program"
import { memberModule } from "../../../../workflows/shop/modules"
import { hundredths } from "../../../wire/figures"
import { staffRole } from "../staff-author"
import type { MembersAsked } from "./validators"

/**
 * What a list of members is asked for, as the module understands it.
 * @throws LoyaltyError `attribute_invalid`, `card_number_invalid`, `program_not_found` for days of a program that is none
 */
export async function memberFilter(
  container: MedusaContainer,
  asked: MembersAsked,
): Promise<MemberFilter> {
  const { program_id, tier, status, survey_due_on, balance_min, balance_max } = asked
  const { customer_id, q } = asked
  return {
    ...(customer_id !== undefined && { customer_ids: [customer_id] }),
    ...(q !== undefined && { sought: await membersSought(container, q) }),
    ...(program_id !== undefined && { program_id }),
    ...(tier !== undefined && { tier }),
    ...(status !== undefined && { status }),
    ...(survey_due_on !== undefined && { survey_due_on }),
    ...(balance_min !== undefined && { balance_min: hundredths(balance_min) }),
    ...(balance_max !== undefined && { balance_max: hundredths(balance_max) }),
    ...(asked.card !== undefined && { card_number: normalizeCardNumber(asked.card) }),
    ...(asked.card_status !== undefined && { card_status: asked.card_status }),
    ...(await joinedBetween(container, asked)),
    ...(asked.attributes && { attributes: await filtersOf(container, asked.attributes) }),
  }
}

/** Days of the program's calendar, both included. */
async function joinedBetween(
  container: MedusaContainer,
  { program_id, joined_from, joined_to }: MembersAsked,
): Promise<Pick<MemberFilter, "joined_from" | "joined_before">> {
  const first = joined_from ?? joined_to
  const last = joined_to ?? joined_from
  if (first === undefined || last === undefined) return {}
  const time_zone = await zoneOfProgram(container, program_id ?? null)
  const { from, before } = calendarDays(first, last, time_zone)
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
