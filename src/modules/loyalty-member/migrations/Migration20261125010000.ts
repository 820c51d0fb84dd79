import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { JOURNAL_FUNCTION_SQL } from "../ledger/sql-journal"

/** Orders remember what accrual rules may ask about their buyer, and members when they were born. */
export class Migration20261125010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table bonus_order add column if not exists buyer jsonb null;`)
    this.addSql(`alter table loyalty_member add column if not exists birth_date date null;`)
    for (const statement of JOURNAL_FUNCTION_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table bonus_order drop column if exists buyer;`)
    this.addSql(`alter table loyalty_member drop column if exists birth_date;`)
  }
}
