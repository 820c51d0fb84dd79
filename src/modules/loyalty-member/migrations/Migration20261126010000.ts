import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { ATTRIBUTE_TABLES_SQL } from "../attributes/sql-attribute-tables"

/** Customer fields that the merchant defines. */
export class Migration20261126010000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of ATTRIBUTE_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table loyalty_member drop column if exists next_survey_on;`)
    this.addSql(`drop table if exists loyalty_member_attribute_value;`)
    this.addSql(`drop table if exists loyalty_member_attribute;`)
  }
}
