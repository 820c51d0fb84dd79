import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { NOTICE_TABLES_SQL } from "../ledger/sql-notices"

/** Warnings before bonuses go, each told once. */
export class Migration20261125040200 extends Migration {
  override async up(): Promise<void> {
    for (const statement of NOTICE_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists bonus_expiry_notice;`)
  }
}
