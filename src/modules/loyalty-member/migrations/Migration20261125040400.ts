import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { STAFF_REPORT_SQL } from "../ledger/sql-policy"

/** Indexes for the report on whose work goes to the same member again and again. */
export class Migration20261125040400 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STAFF_REPORT_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists bonus_entry_acted, loyalty_card_issued;`)
  }
}
