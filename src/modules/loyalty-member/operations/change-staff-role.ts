import type { RoleChange } from "../../../domain/staff/change-role"
import { decideRoleChange } from "../../../domain/staff/change-role"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { readAssignedRoles } from "../reads/staff-roles"

export interface ChangeStaffRoleInput extends RoleChange {
  /** Users whom the shop still has, of those who are managers. */
  readonly present_user_ids: readonly string[]
  /** Staff user or API key. */
  readonly changed_by: string | null
}

/**
 * Gives a user a role or takes it away. One change after the other: two managers who take each other's role in the
 * same moment would leave none.
 * @throws LoyaltyError `manager_required`, `busy_try_again`
 */
export async function changeStaffRole(
  input: ChangeStaffRoleInput,
  pool: ConnectionPool,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query("lock table loyalty_staff_role_change in share row exclusive mode")
    const roles = await readAssignedRoles(client)
    const assigned = new Map(roles.map(({ user_id, role }) => [user_id, role]))
    if (decideRoleChange({ ...input, assigned }) === "already") return
    await client.query({
      name: "loyalty_staff_role_change",
      text: "insert into loyalty_staff_role_change (user_id, role, changed_by) values ($1, $2, $3)",
      values: [input.user_id, input.role, input.changed_by],
    })
  })
}
