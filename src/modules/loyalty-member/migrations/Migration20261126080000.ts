import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { MEMBER_PHONE_ENDINGS_SQL } from "../ledger/sql-member-phone"

/** Members are found by the last digits of their phone numbers. */
export class Migration20261126080000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of MEMBER_PHONE_ENDINGS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists loyalty_member_phone_ending;`)
  }
}
