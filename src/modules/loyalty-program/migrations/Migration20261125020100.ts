import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which customer groups and promotions of the shop are a program's own: known by id, never by name. */
export class Migration20261125020100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE loyalty_program_tier_group (
        program_id text NOT NULL REFERENCES loyalty_program_program (id),
        tier text NOT NULL,
        customer_group_id text NOT NULL,
        promotion_id text NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (program_id, tier),
        CONSTRAINT loyalty_program_tier_group_unique UNIQUE (customer_group_id)
      )`)
    this.addSql(`
      COMMENT ON TABLE loyalty_program_tier_group IS
        'Customer groups and promotions that the plugin has made for the tiers of a program, and keeps in step.'`)
    this.addSql(`
      COMMENT ON COLUMN loyalty_program_tier_group.tier IS
        'Handle of the tier; *: every active member, in a program without tiers.'`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS loyalty_program_tier_group`)
  }
}
