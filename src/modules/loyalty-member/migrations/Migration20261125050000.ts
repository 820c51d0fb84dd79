import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { CARD_TABLES_SQL } from "../cards/sql-card-tables"

/** Card kinds, batches of blanks, validity, and a history for each card; cards that are there keep their numbers. */
export class Migration20261125050000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of CARD_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists loyalty_card_no_delete on loyalty_card;`)
    this.addSql(`drop trigger if exists loyalty_card_no_truncate on loyalty_card;`)
    this.addSql(`drop trigger if exists loyalty_card_no_way_back on loyalty_card;`)
    this.addSql(`alter table loyalty_card drop constraint if exists loyalty_card_holder,
      drop column if exists kind_id, drop column if exists batch_id, drop column if exists expires_on,
      drop column if exists expires_at, drop column if exists replaced_by_id;`)
    this.addSql(`drop index if exists loyalty_card_status;`)
    this.addSql(
      `drop table if exists loyalty_card_history, loyalty_card_batch, loyalty_card_kind_span, loyalty_card_kind;`,
    )
    this.addSql(`drop type if exists loyalty_card_span;`)
  }
}
