import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { INVITATIONS_SQL } from "../ledger/sql-invitations"

/** Codes for programs by invitation. */
export class Migration20261125030010 extends Migration {
  override async up(): Promise<void> {
    for (const statement of INVITATIONS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table loyalty_member drop column if exists invitation_id;`)
    this.addSql(`drop table if exists loyalty_member_invitation;`)
  }
}
