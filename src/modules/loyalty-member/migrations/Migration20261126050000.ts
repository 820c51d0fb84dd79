import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { STAFF_TABLES_SQL } from "../staff/sql-staff-tables"

/** Roles of staff: manager, marketer, cashier. */
export class Migration20261126050000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STAFF_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_staff_role_change;`)
  }
}
