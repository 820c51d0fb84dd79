import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { JOURNAL_FUNCTION_SQL } from "../ledger/sql-journal"
import { EARNING_LIMITS_SQL } from "../ledger/sql-policy"

/** Limits of what a member earns in a period, and of what a program gives in all. */
export class Migration20261125040300 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...EARNING_LIMITS_SQL, ...JOURNAL_FUNCTION_SQL]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists bonus_budget;`)
    this.addSql(`drop index if exists bonus_entry_written;`)
    this.addSql(`alter table bonus_order drop column if exists earning;`)
  }
}
