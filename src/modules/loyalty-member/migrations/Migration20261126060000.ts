import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { CARD_OFFERS_SQL } from "../cards/sql-card-offers"

/** Cards are offered with a purchase, and swapped for others. */
export class Migration20261126060000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of CARD_OFFERS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table loyalty_card_kind drop column if exists issue_condition, drop column if exists swap;`,
    )
  }
}
