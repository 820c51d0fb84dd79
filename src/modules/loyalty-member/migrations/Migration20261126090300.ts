import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { TILL_RETURNS_SQL } from "../till/sql-till-returns"

/** Tills take goods back, and look their sales up. */
export class Migration20261126090300 extends Migration {
  override async up(): Promise<void> {
    for (const statement of TILL_RETURNS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_till_return;`)
    for (const index of ["cart", "sold", "sold_by"]) {
      this.addSql(`drop index if exists loyalty_till_sale_${index};`)
    }
  }
}
