import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { CLAIMED_ORDERS_SQL } from "../ledger/sql-claimed-orders"

/** Members bring orders of before with them, where the program says so. */
export class Migration20261126040100 extends Migration {
  override async up(): Promise<void> {
    for (const statement of CLAIMED_ORDERS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_member_claimed_order;`)
  }
}
