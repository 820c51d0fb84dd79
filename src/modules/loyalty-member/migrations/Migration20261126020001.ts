import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { MEMBER_PHONE_SQL } from "../ledger/sql-member-phone"

/** Members have a phone number of their own: customers of the shop may share one, and write it as they like. */
export class Migration20261126020001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of MEMBER_PHONE_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table loyalty_member drop column if exists phone;`)
  }
}
