import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { AUDIT_TRAIL_SQL } from "../staff/sql-audit-trail"

/** What staff did and tried to do. */
export class Migration20261126050010 extends Migration {
  override async up(): Promise<void> {
    for (const statement of AUDIT_TRAIL_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_staff_audit;`)
  }
}
