import type { StaffRole } from "../../../domain/staff/staff-role"
import { roleInForce } from "../../../domain/staff/staff-role"
import type { SqlClient } from "../ledger/sql-client"

/** A role that somebody has been given. */
export interface AssignedRole {
  readonly user_id: string
  readonly role: StaffRole
  readonly assigned_by: string | null
  /** ISO 8601; text, since what a workflow returns has been through JSON. */
  readonly assigned_at: string
}

/** As what a user works today. Asked with every request of staff: two looks into an index. */
export async function readRoleInForce(client: SqlClient, user_id: string): Promise<StaffRole> {
  const { rows } = await client.query<{ role: StaffRole | null; is_anybody_assigned: boolean }>({
    name: "loyalty_staff_role_in_force",
    text: `select (select role from loyalty_staff_role_change where user_id = $1
        order by id desc limit 1) as role,
      exists (select 1 from loyalty_staff_role_change) as is_anybody_assigned`,
    values: [user_id],
  })
  const [{ role, is_anybody_assigned }] = rows as [(typeof rows)[number]]
  return roleInForce(role, { is_anybody_assigned })
}

/** Everybody who has a role: a shop's staff, and no table that grows with its trade. */
export async function readAssignedRoles(client: SqlClient): Promise<AssignedRole[]> {
  const { rows } = await client.query<AssignedRole>({
    name: "loyalty_staff_roles",
    text: `select user_id, role, changed_by as assigned_by,
        to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as assigned_at
      from (select distinct on (user_id) * from loyalty_staff_role_change
        order by user_id, id desc) latest
      where role is not null order by user_id`,
    values: [],
  })
  return rows
}
