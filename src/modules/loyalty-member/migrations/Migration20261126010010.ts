import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { CONSENT_TABLES_SQL } from "../consents/sql-consent-tables"

/** Consents of members, and the words in which they are asked for them. */
export class Migration20261126010010 extends Migration {
  override async up(): Promise<void> {
    for (const statement of CONSENT_TABLES_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists loyalty_may_message(text);`)
    this.addSql(`drop table if exists loyalty_member_consent;`)
    this.addSql(`drop table if exists loyalty_member_consent_wording;`)
  }
}
