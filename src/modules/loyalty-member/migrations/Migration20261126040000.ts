import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { MAY_MESSAGE_SQL } from "../consents/sql-consent-tables"
import { LEDGER_FUNCTIONS_SQL } from "../ledger/sql-functions"
import { JOURNAL_FUNCTION_SQL } from "../ledger/sql-journal"
import { MERGE_TABLES_SQL } from "../merging/sql-merge-tables"

/** Two memberships of one person can become one. */
export class Migration20261126040000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [
      ...MERGE_TABLES_SQL,
      ...MAY_MESSAGE_SQL,
      ...LEDGER_FUNCTIONS_SQL,
      ...JOURNAL_FUNCTION_SQL,
    ]) {
      this.addSql(statement)
    }
  }

  /** Where two memberships have been merged, the database keeps what says so, and this fails. */
  override async down(): Promise<void> {
    this.addSql(`alter table loyalty_member drop constraint if exists loyalty_member_status_check;`)
    this.addSql(`alter table loyalty_member add constraint loyalty_member_status_check
      check (status in ('invited', 'active', 'suspended', 'closed'));`)
    this.addSql(`drop table if exists loyalty_member_merge;`)
    this.addSql(`alter table loyalty_member drop column if exists merged_into;`)
    this.addSql(`alter table loyalty_member_history drop column if exists other_member_id;`)
    this.addSql(`alter table bonus_account drop column if exists merged_into;`)
    this.addSql(`alter table bonus_order drop column if exists books_account_id;`)
    this.addSql(`alter table bonus_lot drop column if exists origin_account_id,
      drop column if exists origin_lot_seq;`)
  }
}
