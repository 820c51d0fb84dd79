import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { LEDGER_FUNCTIONS_SQL } from "../ledger/sql-functions"

/** An account is opened without looking for its last purchase where no bonuses need one. */
export class Migration20261126000000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of LEDGER_FUNCTIONS_SQL) this.addSql(statement)
  }

  /** The function answers the same in either form. */
  override async down(): Promise<void> {}
}
