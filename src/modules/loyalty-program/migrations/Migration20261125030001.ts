import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Programs with days, places and an audience; versions that come into force at a moment of their own; a
 * log of what changes beside the terms. The versions from before came into force when they were made.
 */
export class Migration20261125030001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE loyalty_program_program RENAME COLUMN current_version TO newest_version`,
    )
    this.addSql(`
      ALTER TABLE loyalty_program_program
        ADD COLUMN starts_on date NULL,
        ADD COLUMN ends_on date NULL,
        ADD COLUMN audience text NOT NULL DEFAULT 'open',
        ADD COLUMN pilot_group_ids jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN sales_channel_ids jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN region_ids jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT loyalty_program_program_days_check CHECK (ends_on >= starts_on),
        ADD CONSTRAINT loyalty_program_program_audience_check
          CHECK (audience IN ('open', 'invitation', 'pilot'))`)
    this.addSql(`
      ALTER TABLE loyalty_program_version
        ADD COLUMN in_force_from timestamptz NOT NULL DEFAULT clock_timestamp(),
        ADD COLUMN based_on integer NULL,
        ADD COLUMN rolled_back_to integer NULL,
        ALTER COLUMN created_at SET DEFAULT clock_timestamp()`)
    this.addSql(`
      ALTER TABLE loyalty_program_version DISABLE TRIGGER loyalty_program_version_no_change`)
    this.addSql(`
      UPDATE loyalty_program_version
         SET in_force_from = created_at, based_on = nullif(version - 1, 0)`)
    this.addSql(`
      ALTER TABLE loyalty_program_version ENABLE TRIGGER loyalty_program_version_no_change`)
    this.addSql(`
      CREATE INDEX loyalty_program_version_in_force
        ON loyalty_program_version (program_id, in_force_from DESC, version DESC)`)
    this.addTables()
    this.addComments()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS loyalty_program_draft`)
    this.addSql(`DROP TABLE IF EXISTS loyalty_program_change`)
    this.addSql(`DROP TABLE IF EXISTS loyalty_program_withdrawal`)
    this.addSql(`DROP FUNCTION IF EXISTS loyalty_program_refuse_change()`)
    this.addSql(`
      ALTER TABLE loyalty_program_version
        DROP COLUMN in_force_from, DROP COLUMN based_on, DROP COLUMN rolled_back_to,
        ALTER COLUMN created_at SET DEFAULT now()`)
    this.addSql(`
      ALTER TABLE loyalty_program_program
        DROP COLUMN starts_on, DROP COLUMN ends_on, DROP COLUMN audience,
        DROP COLUMN pilot_group_ids, DROP COLUMN sales_channel_ids, DROP COLUMN region_ids`)
    this.addSql(
      `ALTER TABLE loyalty_program_program RENAME COLUMN newest_version TO current_version`,
    )
  }

  private addTables(): void {
    this.addSql(`
      CREATE TABLE loyalty_program_withdrawal (
        program_id text NOT NULL,
        version integer NOT NULL,
        author_id text NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (program_id, version),
        FOREIGN KEY (program_id, version) REFERENCES loyalty_program_version (program_id, version)
      )`)
    this.addSql(`
      CREATE TABLE loyalty_program_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        program_id text NOT NULL REFERENCES loyalty_program_program (id),
        before jsonb NULL,
        after jsonb NOT NULL,
        author_id text NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`)
    this.addSql(`
      CREATE INDEX loyalty_program_change_program ON loyalty_program_change (program_id, id)`)
    this.addSql(`
      CREATE TABLE loyalty_program_draft (
        id text PRIMARY KEY,
        program_id text NOT NULL,
        based_on integer NOT NULL,
        terms jsonb NOT NULL,
        author_id text NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        FOREIGN KEY (program_id, based_on) REFERENCES loyalty_program_version (program_id, version),
        CONSTRAINT loyalty_program_draft_terms_check CHECK (jsonb_typeof(terms) = 'object')
      )`)
    this.addSql(`
      CREATE INDEX loyalty_program_draft_program ON loyalty_program_draft (program_id, created_at DESC)`)
    this.addSql(`
      CREATE FUNCTION loyalty_program_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
          USING ERRCODE = 'restrict_violation';
      END $$`)
    for (const table of ["loyalty_program_withdrawal", "loyalty_program_change"]) {
      this.addSql(`
        CREATE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION loyalty_program_refuse_change()`)
      this.addSql(`
        CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION loyalty_program_refuse_change()`)
    }
  }

  private addComments(): void {
    const comments: [string, string][] = [
      [
        "COLUMN loyalty_program_program.newest_version",
        "The highest number given; it exists, by foreign key. Which version is in force depends on the moment.",
      ],
      [
        "COLUMN loyalty_program_program.is_default",
        "The program that goes before others of the same member, and of whoever is a member of none. At most one.",
      ],
      [
        "COLUMN loyalty_program_program.starts_on",
        "First day, in the zone of the terms; null: no bound.",
      ],
      [
        "COLUMN loyalty_program_program.ends_on",
        "Last day, in the zone of the terms; null: no bound.",
      ],
      ["COLUMN loyalty_program_program.audience", "Who may join: open, invitation, pilot."],
      [
        "COLUMN loyalty_program_program.sales_channel_ids",
        "Channels whose orders count; empty: all. region_ids likewise.",
      ],
      [
        "COLUMN loyalty_program_version.in_force_from",
        "From this moment the version counts, until a later one does. In force: the latest moment that has come, of the versions that are not withdrawn.",
      ],
      [
        "COLUMN loyalty_program_version.based_on",
        "The version that its author changed; what changed is told against it.",
      ],
      [
        "TABLE loyalty_program_withdrawal",
        "Scheduled versions that never came into force. Append-only, by trigger.",
      ],
      [
        "TABLE loyalty_program_change",
        "What changed beside the terms: only the fields that did. Append-only, by trigger.",
      ],
      ["COLUMN loyalty_program_change.before", "Null: the program was created."],
      [
        "TABLE loyalty_program_draft",
        "Terms that are being written. Published they become a version, and the draft goes.",
      ],
    ]
    for (const [object, text] of comments) this.addSql(`COMMENT ON ${object} IS '${text}'`)
  }
}
