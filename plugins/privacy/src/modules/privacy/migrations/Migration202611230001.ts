import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration202611230001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE export_log (
        id text PRIMARY KEY,
        actor_type text NOT NULL,
        actor_id text NOT NULL,
        tenant_id text NOT NULL,
        purpose text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        row_count integer NOT NULL CHECK (row_count >= 0),
        fields text[] NOT NULL,
        file_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz NULL
      )`)
    this.addSql(`
      CREATE INDEX "IDX_export_log_tenant_id_created_at"
        ON export_log (tenant_id, created_at) WHERE deleted_at IS NULL`)
    this.addSql(`
      CREATE INDEX "IDX_export_log_subject_type_subject_id"
        ON export_log (subject_type, subject_id) WHERE deleted_at IS NULL`)
    this.addSql(`
      CREATE FUNCTION refuse_export_log_change() RETURNS trigger AS $$
      BEGIN
        RAISE EXCEPTION 'export_log is append-only';
      END $$ LANGUAGE plpgsql`)
    this.addSql(`
      CREATE TRIGGER export_log_is_append_only
        BEFORE UPDATE OR DELETE ON export_log
        FOR EACH ROW EXECUTE FUNCTION refuse_export_log_change()`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE export_log`)
    this.addSql(`DROP FUNCTION refuse_export_log_change`)
  }
}
