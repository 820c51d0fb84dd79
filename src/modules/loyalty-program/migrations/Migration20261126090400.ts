import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the receipts of the shop's tills say. */
export class Migration20261126090400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE loyalty_program_shop_setting (
        name text PRIMARY KEY,
        value jsonb NOT NULL,
        author_id text NULL,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT loyalty_program_shop_setting_value_check CHECK (jsonb_typeof(value) = 'object')
      )`)
    this.addSql(
      `COMMENT ON TABLE loyalty_program_shop_setting IS 'What the merchant has set for the shop as a whole, whichever program. A name that is not here has its defaults.'`,
    )
    this.addSql(
      `COMMENT ON COLUMN loyalty_program_shop_setting.value IS 'Only what differs from the defaults of the code.'`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS loyalty_program_shop_setting`)
  }
}
