import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { DROP_LISTINGS_SQL, LISTINGS_SQL } from "../listings/sql-listings"

/** Lists of members by balance, by spend and by whether they have a card are read by indexes. The first run of the job fills them. */
export class Migration20261126170000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of LISTINGS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const statement of DROP_LISTINGS_SQL) this.addSql(statement)
  }
}
