import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { PAST_ORDERS_SQL } from "../ledger/sql-policy"

/** An index for dry runs over the orders of the past. */
export class Migration20261126002500 extends Migration {
  override async up(): Promise<void> {
    for (const statement of PAST_ORDERS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists bonus_order_placed;`)
  }
}
