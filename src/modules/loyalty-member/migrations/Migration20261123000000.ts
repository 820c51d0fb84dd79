import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { LEDGER_FUNCTIONS_SQL } from "../ledger/sql-functions"
import { INACTIVITY_TABLES_SQL } from "../ledger/sql-inactivity"
import { JOURNAL_FUNCTION_SQL } from "../ledger/sql-journal"
import { LEDGER_TABLES_SQL } from "../ledger/sql-tables"
import { MEMBER_TABLES_SQL } from "../ledger/sql-member-tables"

/** Members, cards and the ledger. Written by hand: the constraints are the law, and no generator knows them. */
export class Migration20261123000000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [
      ...MEMBER_TABLES_SQL,
      ...LEDGER_TABLES_SQL,
      ...INACTIVITY_TABLES_SQL,
      ...LEDGER_FUNCTIONS_SQL,
      ...JOURNAL_FUNCTION_SQL,
    ]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists bonus_outbox, bonus_order, bonus_hold, bonus_posting, bonus_lot,
        bonus_entry, bonus_account, loyalty_card, loyalty_member cascade;
    `)
    this.addSql(`drop procedure if exists bonus_journal_write;`)
    this.addSql(
      `drop function if exists bonus_account_open, bonus_lots_to_spend, bonus_known_lot, bonus_known_entry, bonus_epoch_ms;`,
    )
    this.addSql(`drop function if exists bonus_refuse_change;`)
    this.addSql(
      `drop domain if exists bonus_entry_kind, bonus_bucket, bonus_lot_state, bonus_hold_source, bonus_hold_status;`,
    )
  }
}
