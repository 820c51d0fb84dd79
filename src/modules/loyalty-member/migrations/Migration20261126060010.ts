import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { SURVEY_SQL } from "../attributes/sql-survey"

/** Values of members' fields grow old, and are asked for again. */
export class Migration20261126060010 extends Migration {
  override async up(): Promise<void> {
    for (const statement of SURVEY_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table loyalty_member_attribute drop column if exists ask_again_after_days;`)
    this.addSql(`alter table loyalty_member_attribute_value drop column if exists confirmed_at;`)
  }
}
