import type { UserDTO } from "@medusajs/framework/types"

import type { StaffRole } from "../../domain/staff/staff-role"
import { roleInForce } from "../../domain/staff/staff-role"
import type { AssignedRole } from "../../modules/loyalty-member/reads/staff-roles"

/** A user of the shop and as what he works. */
export interface WireStaffRole {
  readonly user_id: string
  readonly email: string
  readonly first_name: string | null
  readonly last_name: string | null
  readonly role: StaffRole
  /** By whom and when the role was given; null where nobody has given him one. */
  readonly assigned_by: string | null
  readonly assigned_at: string | null
}

/** @param assigned everybody's roles: whether there is any decides what the others are */
export function staffRoleToWire(
  { id, email, first_name, last_name }: UserDTO,
  assigned: readonly AssignedRole[],
): WireStaffRole {
  const own = assigned.find(({ user_id }) => user_id === id)
  return {
    user_id: id,
    email,
    first_name,
    last_name,
    role: roleInForce(own?.role ?? null, { is_anybody_assigned: assigned.length > 0 }),
    assigned_by: own?.assigned_by ?? null,
    assigned_at: own?.assigned_at ?? null,
  }
}
