import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { RECEIPT_TABLES_SQL } from "../receipts/sql-receipt-tables"

/** Tills of another make tell their sales and returns. */
export class Migration20261126020100 extends Migration {
  override async up(): Promise<void> {
    for (const statement of RECEIPT_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists bonus_return;`)
    this.addSql(`drop table if exists bonus_receipt;`)
  }
}
