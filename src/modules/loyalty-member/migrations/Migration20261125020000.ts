import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { LEDGER_FUNCTIONS_SQL } from "../ledger/sql-functions"
import { JOURNAL_FUNCTION_SQL } from "../ledger/sql-journal"
import { COUNTED_QUANTITY_BACKFILL_SQL, TIER_TABLES_SQL } from "../ledger/sql-tier-tables"

/** Tiers by windows and by pieces, tiers given by hand, and a history of every change. */
export class Migration20261125020000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [
      ...TIER_TABLES_SQL,
      ...COUNTED_QUANTITY_BACKFILL_SQL,
      ...LEDGER_FUNCTIONS_SQL,
      ...JOURNAL_FUNCTION_SQL,
    ]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_member_tier_change;`)
    this.addSql(
      `create index if not exists bonus_order_account on bonus_order (account_id, placed_at desc);`,
    )
    this.addSql(`drop index if exists bonus_order_counted, loyalty_member_tier_check;`)
    this.addSql(`alter table bonus_order drop column if exists counted_quantity;`)
    this.addSql(`
      alter table loyalty_member drop column if exists cumulative_quantity,
        drop column if exists tier_floor, drop column if exists tier_floor_reason,
        drop column if exists tier_floor_by, drop column if exists tier_floor_at,
        drop column if exists tier_checked_at;
    `)
  }
}
