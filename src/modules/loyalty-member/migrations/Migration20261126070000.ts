import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { IMPORT_TABLES_SQL } from "../imports/sql-import-tables"

/** Members, cards and balances come from older systems by files that are worked off in the background. */
export class Migration20261126070000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of IMPORT_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_member_import_row;`)
    this.addSql(`drop table if exists loyalty_member_import;`)
  }
}
