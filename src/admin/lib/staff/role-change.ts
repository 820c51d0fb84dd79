import type { StaffRole } from "../../../domain/staff/staff-role"

interface RoleHolder {
  readonly user_id: string
  readonly role: StaffRole
  readonly assigned_at: string | null
}

/** Nobody has been given a role yet: only then somebody without one works as a manager. */
export function isNobodyAssigned({ role, assigned_at }: RoleHolder): boolean {
  return assigned_at === null && role === "manager"
}

/** What a change of role means, for the question before it is made. */
export type RoleChangeMeaning =
  /** Everybody else becomes a cashier by it. */
  | "first"
  /** The one who makes it gives his own rights away. */
  | "own"
  | "other"

export function meaningOfChange(
  member: RoleHolder,
  to: StaffRole,
  own_id: string | null,
): RoleChangeMeaning {
  if (isNobodyAssigned(member)) return "first"
  return member.user_id === own_id && to !== "manager" ? "own" : "other"
}
