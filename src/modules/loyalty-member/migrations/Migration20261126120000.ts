import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { SAVED_LISTS_SQL } from "../staff/sql-saved-lists"

/** Lists that staff have saved are the same in every browser. */
export class Migration20261126120000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of SAVED_LISTS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_staff_saved_list;`)
  }
}
