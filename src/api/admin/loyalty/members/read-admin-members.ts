import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { maySee } from "../../../../domain/attributes/access"
import { missingAttributes } from "../../../../domain/attributes/required"
import { LoyaltyError } from "../../../../domain/errors"
import type { MemberStandingView } from "../../../../modules/loyalty-member/reads/member-standing"
import { memberModule } from "../../../../workflows/shop/modules"
import type { WireMember } from "../../../wire/member"
import { membersToWire } from "../../../wire/member"
import { staffRole } from "../staff-author"

export interface AdminMember extends WireMember {
  readonly account_id: string
  /** "+48600100200": of one member in the program; null: not known. */
  readonly phone: string | null
  /** The member who lives on in his place; null: he was not merged. */
  readonly merged_into: string | null
  /** A tier given by hand, with who gave it and why. */
  readonly tier_floor: MemberStandingView["tier_floor"]
  /** From this day on the till asks for the fields again; null: it does not. */
  readonly next_survey_on: string | null
  /** Keys of mandatory fields that the caller sees, on joining or with a card, that have no value yet. */
  readonly missing_attributes: readonly string[]
  readonly customer: {
    readonly id: string
    readonly email: string | null
    readonly first_name: string | null
    readonly last_name: string | null
    readonly phone: string | null
  } | null
}

/** @throws LoyaltyError `member_not_found` */
export async function standingOf(
  container: MedusaContainer,
  member_id: string,
): Promise<MemberStandingView> {
  const [standing] = await memberModule(container).readStandings({ member_ids: [member_id] })
  if (!standing) throw new LoyaltyError("member_not_found", "There is no such member.")
  return standing
}

export async function readAdminMember(
  container: MedusaContainer,
  member_id: string,
): Promise<AdminMember> {
  const [member] = await adminMembers(container, [await standingOf(container, member_id)])
  return member as AdminMember
}

/** Members in the order of the ids, with the customers they are. */
export async function readAdminMembers(
  container: MedusaContainer,
  member_ids: readonly string[],
): Promise<AdminMember[]> {
  const standings = await memberModule(container).readStandings({ member_ids })
  const members = await adminMembers(container, standings)
  return member_ids.flatMap((id) => members.find((member) => member.id === id) ?? [])
}

async function adminMembers(
  container: MedusaContainer,
  standings: readonly MemberStandingView[],
): Promise<AdminMember[]> {
  const viewer = staffRole(container)
  const [members, attributes, customers] = await Promise.all([
    membersToWire(container, standings, viewer),
    memberModule(container).attributes.readAttributes(),
    container.resolve(Modules.CUSTOMER).listCustomers(
      { id: standings.map((standing) => standing.customer_id) },
      {
        select: ["id", "email", "first_name", "last_name", "phone"],
        take: standings.length,
      },
    ),
  ])
  const seen = attributes.filter((attribute) => maySee(attribute, viewer))
  return members.map((member, index) => {
    const customer = customers.find((candidate) => candidate.id === member.customer_id)
    return {
      ...member,
      account_id: standings[index]?.account_id ?? "",
      phone: standings[index]?.phone ?? null,
      merged_into: standings[index]?.merged_into ?? null,
      tier_floor: standings[index]?.tier_floor ?? null,
      next_survey_on: standings[index]?.next_survey_on ?? null,
      missing_attributes: missingAttributes(seen, member.attributes, ["joining", "issue"]),
      customer: customer
        ? {
            id: customer.id,
            email: customer.email,
            first_name: customer.first_name ?? null,
            last_name: customer.last_name ?? null,
            phone: customer.phone ?? null,
          }
        : null,
    }
  })
}
