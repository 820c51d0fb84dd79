import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { TILL_TABLES_SQL } from "../till/sql-till-tables"

/** A till's sale is known by the till's own key. */
export class Migration20261126010100 extends Migration {
  override async up(): Promise<void> {
    for (const statement of TILL_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_till_sale;`)
  }
}
