import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { MEMBER_LISTS_SQL } from "../ledger/sql-member-lists"

/** Pages of members in all programs, or of one status, are walks along an index. */
export class Migration20261126060020 extends Migration {
  override async up(): Promise<void> {
    for (const statement of MEMBER_LISTS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists loyalty_member_joined;`)
    this.addSql(`drop index if exists loyalty_member_status;`)
  }
}
