import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124001020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE "union"
        ADD COLUMN code text NULL CHECK (code ~ '^[A-Za-z0-9_-]{1,40}$'),
        ADD COLUMN division_code text NULL CHECK (division_code ~ '^[0-9]{6}$'),
        ADD COLUMN closed_at timestamptz NULL`)
    this.addSql(`
      CREATE UNIQUE INDEX "IDX_union_code_unique" ON "union" (code)`)

    // An e-mail is a person's too: sealed like the rest. The plain column is
    // emptied by the migration script and written by nobody any more.
    this.addSql(`
      ALTER TABLE union_staff
        ALTER COLUMN email DROP NOT NULL,
        ADD COLUMN email_enc text NULL,
        ADD COLUMN mobile_enc text NULL,
        ADD COLUMN state text NOT NULL DEFAULT 'active'
          CHECK (state IN ('invited', 'active', 'suspended', 'withdrawn')),
        ADD COLUMN signed_out_after timestamptz NULL,
        ADD CONSTRAINT union_staff_can_be_reached CHECK (
          coalesce(email, email_enc, mobile_enc) IS NOT NULL
        )`)

    // Who did what to a union and its staff, and when. Names of people are
    // not in it: a person is their id.
    this.addSql(`
      CREATE TABLE union_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        union_id text NOT NULL REFERENCES "union" (id),
        staff_id text NULL,
        kind text NOT NULL CHECK (kind IN (
          'created', 'changed', 'moved', 'closed', 'reopened',
          'staff_invited', 'staff_joined', 'staff_reset', 'staff_withdrawn',
          'staff_password_set', 'staff_roles', 'staff_suspended',
          'staff_restored')),
        details jsonb NOT NULL DEFAULT '{}',
        by_type text NOT NULL CHECK (by_type IN ('user', 'union_staff')),
        by_id text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CHECK ((staff_id IS NOT NULL) = (kind LIKE 'staff%'))
      )`)
    this.addSql(`
      CREATE INDEX "IDX_union_log_union_id" ON union_log (union_id, id)`)
    this.addSql(`
      CREATE FUNCTION union_log_is_for_ever() RETURNS trigger
      LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'union_log is append-only';
      END $$`)
    this.addSql(`
      CREATE TRIGGER union_log_is_for_ever BEFORE UPDATE OR DELETE ON union_log
      FOR EACH ROW EXECUTE FUNCTION union_log_is_for_ever()`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE union_log`)
    this.addSql(`DROP FUNCTION union_log_is_for_ever`)
    this.addSql(`
      ALTER TABLE union_staff
        DROP COLUMN email_enc, DROP COLUMN mobile_enc, DROP COLUMN state,
        DROP COLUMN signed_out_after`)
    this.addSql(`
      ALTER TABLE "union" DROP COLUMN code, DROP COLUMN division_code,
        DROP COLUMN closed_at`)
  }
}
