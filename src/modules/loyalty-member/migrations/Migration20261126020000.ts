import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { MEMBER_HISTORY_SQL } from "../ledger/sql-member-history"

/** A history for each membership; those that are there begin it with what they are now. */
export class Migration20261126020000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of MEMBER_HISTORY_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_member_history;`)
  }
}
