import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { IDLE_UNTIL_FUNCTION_SQL } from "../ledger/sql-inactivity"

/** Whoever asks when bonuses end may have several processes of PostgreSQL look for the answer. */
export class Migration20261126160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(IDLE_UNTIL_FUNCTION_SQL)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter function bonus_idle_until(timestamptz, timestamptz, timestamptz, timestamptz) parallel unsafe;`,
    )
  }
}
