import { LoyaltyError } from "../errors"
import type { StaffRole } from "./staff-role"

/** What a cashier needs with a customer before him, and nothing that gives bonuses away or opens the books. */
const AT_THE_TILL = [
  "look_up",
  "join_members",
  "update_members",
  "record_consents",
  "issue_cards",
  "block_cards",
  "redeem",
] as const

const MARKETING = [
  "read_settings",
  "change_settings",
  "invite_members",
  "manage_card_stock",
  "see_reports",
] as const

/** What gives bonuses or money away, ends or hands over somebody's membership, or watches the others. */
const MANAGEMENT = [
  "adjust_balances",
  "return_without_receipt",
  "give_tiers",
  "change_memberships",
  "export_members",
  "overrule_cards",
  "import_consents",
  "import_members",
  "check_books",
  "assign_roles",
  "read_audit",
] as const

/** Everything that staff do, each thing once. A route asks for one of them. */
export const STAFF_PERMISSIONS = [...AT_THE_TILL, ...MARKETING, ...MANAGEMENT] as const
export type StaffPermission = (typeof STAFF_PERMISSIONS)[number]

/** What each role may do: the only place that says so. */
export const PERMISSIONS_OF_ROLE: Record<StaffRole, readonly StaffPermission[]> = {
  cashier: AT_THE_TILL,
  marketer: [...AT_THE_TILL, ...MARKETING],
  manager: STAFF_PERMISSIONS,
}

/**
 * @param permission null: something that has no name here. It is a manager's, so that what is forgotten is
 *   locked and not open.
 */
export function mayDo(role: StaffRole, permission: StaffPermission | null): boolean {
  if (permission === null) return role === "manager"
  return PERMISSIONS_OF_ROLE[role].includes(permission)
}

/** @throws LoyaltyError `forbidden_for_role` */
export function assertMayDo(role: StaffRole, permission: StaffPermission | null): void {
  if (mayDo(role, permission)) return
  throw new LoyaltyError("forbidden_for_role", `A ${role} may not do this. Ask a manager.`, {
    role,
  })
}
