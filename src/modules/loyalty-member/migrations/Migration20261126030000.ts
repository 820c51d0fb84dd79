import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { OVERVIEW_SQL } from "../ledger/sql-overview"

/** The figures of a program's first page are found by indexes. */
export class Migration20261126030000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of OVERVIEW_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists loyalty_member_program_status;`)
    this.addSql(`drop index if exists loyalty_card_program_status;`)
    this.addSql(`drop index if exists bonus_entry_occurred;`)
  }
}
