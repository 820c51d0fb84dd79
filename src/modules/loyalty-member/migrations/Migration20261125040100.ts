import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { LEDGER_FUNCTIONS_SQL } from "../ledger/sql-functions"
import { INACTIVITY_TABLES_SQL, RENEWALS_BACKFILL_SQL } from "../ledger/sql-inactivity"
import { JOURNAL_FUNCTION_SQL } from "../ledger/sql-journal"

/** Bonuses that need a purchase now and then to stay: dates of lots and orders, and the functions that read them. */
export class Migration20261125040100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop function if exists bonus_lots_to_spend(text, bigint, timestamptz);`)
    for (const statement of [
      ...INACTIVITY_TABLES_SQL,
      RENEWALS_BACKFILL_SQL,
      ...LEDGER_FUNCTIONS_SQL,
      ...JOURNAL_FUNCTION_SQL,
    ]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists bonus_lot_idle, bonus_lot_idle_check, bonus_order_purchases;`)
    this.addSql(
      `alter table bonus_lot drop column if exists idle_until, drop column if exists idle_check_at;`,
    )
    this.addSql(`alter table bonus_order drop column if exists renews_until;`)
  }
}
