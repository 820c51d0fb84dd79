import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20251120090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE loyalty_program_program (
        id text PRIMARY KEY,
        handle text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        is_default boolean NOT NULL DEFAULT false,
        current_version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz NULL,
        CONSTRAINT loyalty_program_program_handle_unique UNIQUE (handle),
        CONSTRAINT loyalty_program_program_handle_check
          CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(handle) <= 100),
        CONSTRAINT loyalty_program_program_name_check CHECK (length(btrim(name)) BETWEEN 1 AND 200),
        CONSTRAINT loyalty_program_program_kind_check CHECK (kind IN ('bonus')),
        CONSTRAINT loyalty_program_program_status_check
          CHECK (status IN ('draft', 'active', 'paused', 'ended')),
        CONSTRAINT loyalty_program_program_version_check CHECK (current_version >= 1),
        CONSTRAINT loyalty_program_program_never_deleted CHECK (deleted_at IS NULL)
      )`)
    this.addSql(`
      CREATE UNIQUE INDEX loyalty_program_program_one_default
        ON loyalty_program_program (is_default) WHERE is_default`)
    this.addSql(`
      CREATE TABLE loyalty_program_version (
        program_id text NOT NULL REFERENCES loyalty_program_program (id),
        version integer NOT NULL,
        terms jsonb NOT NULL,
        author_id text NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (program_id, version),
        CONSTRAINT loyalty_program_version_number_check CHECK (version >= 1),
        CONSTRAINT loyalty_program_version_terms_check CHECK (jsonb_typeof(terms) = 'object')
      )`)
    this.addSql(`
      ALTER TABLE loyalty_program_program
        ADD CONSTRAINT loyalty_program_program_has_version
        FOREIGN KEY (id, current_version) REFERENCES loyalty_program_version (program_id, version)
        DEFERRABLE INITIALLY DEFERRED`)
    this.addSql(`
      CREATE FUNCTION loyalty_program_version_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'loyalty_program_version is append-only: % refused', TG_OP
          USING ERRCODE = 'restrict_violation';
      END $$`)
    this.addSql(`
      CREATE TRIGGER loyalty_program_version_no_change
        BEFORE UPDATE OR DELETE ON loyalty_program_version
        FOR EACH ROW EXECUTE FUNCTION loyalty_program_version_is_append_only()`)
    this.addSql(`
      CREATE TRIGGER loyalty_program_version_no_truncate
        BEFORE TRUNCATE ON loyalty_program_version
        FOR EACH STATEMENT EXECUTE FUNCTION loyalty_program_version_is_append_only()`)
    this.addComments()
  }

  override async down(): Promise<void> {
    this.addSql(`
      ALTER TABLE IF EXISTS loyalty_program_program
        DROP CONSTRAINT IF EXISTS loyalty_program_program_has_version`)
    this.addSql(`DROP TABLE IF EXISTS loyalty_program_version`)
    this.addSql(`DROP TABLE IF EXISTS loyalty_program_program`)
    this.addSql(`DROP FUNCTION IF EXISTS loyalty_program_version_is_append_only()`)
  }

  private addComments(): void {
    const comments: [string, string][] = [
      [
        "TABLE loyalty_program_program",
        "A loyalty program. Ended, never deleted: entries refer to it.",
      ],
      ["COLUMN loyalty_program_program.handle", "Name in addresses; unique for ever."],
      ["COLUMN loyalty_program_program.kind", "bonus: members earn and spend bonuses."],
      [
        "COLUMN loyalty_program_program.status",
        "Only an active program accrues, redeems and is shown in the store.",
      ],
      [
        "COLUMN loyalty_program_program.is_default",
        "The program that carts use when none is named. At most one.",
      ],
      [
        "COLUMN loyalty_program_program.current_version",
        "The version whose terms hold now; it exists, by foreign key.",
      ],
      [
        "COLUMN loyalty_program_program.deleted_at",
        "Always null. The framework selects this column of every model.",
      ],
      [
        "TABLE loyalty_program_version",
        "What a program promised, version by version. Append-only, by trigger.",
      ],
      [
        "COLUMN loyalty_program_version.version",
        "Numbered from 1 without gaps; entries carry this number.",
      ],
      [
        "COLUMN loyalty_program_version.terms",
        "Percents in basis points, bonuses in hundredths, money in minor units.",
      ],
      [
        "COLUMN loyalty_program_version.author_id",
        "The user or API key that made it; null: the system.",
      ],
    ]
    for (const [object, text] of comments) this.addSql(`COMMENT ON ${object} IS '${text}'`)
  }
}
