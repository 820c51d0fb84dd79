import type { StaffRole } from "../../domain/staff/staff-role"
import type { SavedList } from "../../domain/staff/saved-list"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { ChangeStaffRoleInput } from "./operations/change-staff-role"
import { changeStaffRole } from "./operations/change-staff-role"
import type { SavedListOwner } from "./operations/change-saved-lists"
import { removeList, saveList } from "./operations/change-saved-lists"
import { readSavedLists } from "./reads/saved-lists"
import type { AssignedRole } from "./reads/staff-roles"
import { readAssignedRoles, readRoleInForce } from "./reads/staff-roles"

/**
 * Who works as what, and which lists he keeps. Like the service, a table of contents: each method is one operation or one read.
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

  saveList(input: SavedListOwner & SavedList): Promise<void> {
    return saveList(input, this.pool)
  }

  removeList(input: SavedListOwner & Pick<SavedList, "name">): Promise<void> {
    return removeList(input, this.pool)
  }

  readSavedLists(owner: SavedListOwner): Promise<SavedList[]> {
    return withConnection(this.pool, (client) => readSavedLists(client, owner))
  }
}
