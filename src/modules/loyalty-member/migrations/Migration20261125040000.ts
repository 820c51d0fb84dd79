import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { SPENT_IN_PERIOD_SQL } from "../ledger/sql-policy"

/** What a member has spent since a day is found by an index: a maximum per period asks it at every hold. */
export class Migration20261125040000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of SPENT_IN_PERIOD_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists bonus_entry_captured;`)
  }
}
