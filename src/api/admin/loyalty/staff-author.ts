import { asValue } from "@medusajs/framework/awilix"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"

import { InvariantError } from "../../../domain/errors"
import type { StaffRole } from "../../../domain/staff/staff-role"
import type { Author } from "../../../workflows/members/author"

const ROLE = "loyaltyStaffRole"

/** Says as what the caller of one request works; every request of Medusa's has a container of its own. */
export function actAs(request: MedusaContainer, role: StaffRole): void {
  request.register(ROLE, asValue(role))
}

/** As what the caller of a request works: it decides which fields of members he sees and edits. */
export function staffRole(request: MedusaContainer): StaffRole {
  const role = request.resolve<StaffRole | undefined>(ROLE, { allowUnregistered: true })
  if (role === undefined) throw new InvariantError("Nobody has asked for the caller's role.")
  return role
}

export function staffAuthor({ scope, auth_context }: AuthenticatedMedusaRequest): Author {
  return { editor: staffRole(scope), changed_by: auth_context.actor_id }
}
