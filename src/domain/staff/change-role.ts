import { LoyaltyError } from "../errors"
import type { StaffRole } from "./staff-role"

export interface RoleChange {
  readonly user_id: string
  /** Null: the role is taken away. */
  readonly role: StaffRole | null
}

export interface RoleChangeInput extends RoleChange {
  /** Who has been given which role. */
  readonly assigned: ReadonlyMap<string, StaffRole>
  /** Users whom the shop still has: one who was deleted manages nothing. */
  readonly present_user_ids: readonly string[]
}

/**
 * Whether a role is given or taken, or is so already. From the first one on there is always a manager: else nobody
 * could give roles any more, or, with the last role gone, everybody would be a manager again.
 * @throws LoyaltyError `manager_required`
 */
export function decideRoleChange(input: RoleChangeInput): "change" | "already" {
  const { user_id, role, assigned, present_user_ids } = input
  const before = assigned.get(user_id) ?? null
  if (before === role) return "already"
  if (role === "manager") return "change"
  if (assigned.size === 0) {
    throw managerRequired("From the first role on, whoever has none is a cashier.")
  }
  const has_other_manager = present_user_ids.some(
    (id) => id !== user_id && assigned.get(id) === "manager",
  )
  if (before === "manager" && !has_other_manager) throw managerRequired("This is the last manager.")
  return "change"
}

function managerRequired(why: string): LoyaltyError {
  return new LoyaltyError("manager_required", `${why} Make somebody a manager first.`)
}
