import type { StaffRole } from "../../domain/staff/staff-role"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { ChangeStaffRoleInput } from "./operations/change-staff-role"
import { changeStaffRole } from "./operations/change-staff-role"
import type { AssignedRole } from "./reads/staff-roles"
import { readAssignedRoles, readRoleInForce } from "./reads/staff-roles"

/**
 * Who works as what. Like the service, a table of contents: each method is one operation or one read.
 */
export class StaffRegister {
  constructor(private readonly pool: ConnectionPool) {}

  changeRole(input: ChangeStaffRoleInput): Promise<void> {
    return changeStaffRole(input, this.pool)
  }

  readRoleInForce(user_id: string): Promise<StaffRole> {
    return withConnection(this.pool, (client) => readRoleInForce(client, user_id))
  }

  readAssignedRoles(): Promise<AssignedRole[]> {
    return withConnection(this.pool, readAssignedRoles)
  }
}
