import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { LEDGER_FUNCTIONS_SQL } from "../ledger/sql-functions"
import { BIRTHDAY_INDEX_SQL } from "../ledger/sql-member-tables"

/** For grants: members are found by their birthday, and an operation reads when its cause was booked before. */
export class Migration20261125010100 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...BIRTHDAY_INDEX_SQL, ...LEDGER_FUNCTIONS_SQL]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists loyalty_member_birthday;`)
  }
}
