/** From the one who may least to the one who may everything. */
export const STAFF_ROLES = ["cashier", "marketer", "manager"] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * As what somebody works. While nobody has been given a role, a shop is as it was before there were any, and
 * everybody is a manager; from then on whoever has none is a cashier.
 */
export function roleInForce(
  assigned: StaffRole | null,
  { is_anybody_assigned }: { readonly is_anybody_assigned: boolean },
): StaffRole {
  return assigned ?? (is_anybody_assigned ? "cashier" : "manager")
}
