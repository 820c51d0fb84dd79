import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Discount programs, and programs without tiers. Programs from before are of bonuses and may have tiers. */
export class Migration20261125030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE loyalty_program_program
        DROP CONSTRAINT loyalty_program_program_kind_check,
        ADD CONSTRAINT loyalty_program_program_kind_check CHECK (kind IN ('bonus', 'discount')),
        ADD COLUMN scheme text NOT NULL DEFAULT 'cumulative',
        ADD CONSTRAINT loyalty_program_program_scheme_check
          CHECK (scheme IN ('simple', 'cumulative'))`)
    this.addSql(`
      COMMENT ON COLUMN loyalty_program_program.kind IS
        'bonus: members earn and spend bonuses. discount: they pay less at once, and there are no bonuses.'`)
    this.addSql(`
      COMMENT ON COLUMN loyalty_program_program.scheme IS
        'simple: the same for every member. cumulative: by tier, as soon as there are tiers.'`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      ALTER TABLE loyalty_program_program
        DROP COLUMN scheme,
        DROP CONSTRAINT loyalty_program_program_kind_check,
        ADD CONSTRAINT loyalty_program_program_kind_check CHECK (kind IN ('bonus'))`)
  }
}
