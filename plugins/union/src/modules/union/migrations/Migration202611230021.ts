import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration202611230021 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE roster_import (
        id text PRIMARY KEY,
        union_id text NOT NULL REFERENCES "union" (id),
        file_name text NOT NULL,
        file_enc text NULL,
        state text NOT NULL DEFAULT 'parsing' CHECK (
          state IN ('parsing', 'previewed', 'confirmed', 'failed', 'discarded')
        ),
        claimed_at timestamptz NULL,
        mapping jsonb NULL,
        sheet text NULL,
        header_row integer NULL,
        columns jsonb NOT NULL DEFAULT '[]',
        missing_columns text[] NOT NULL DEFAULT '{}',
        ignored_sheets text[] NOT NULL DEFAULT '{}',
        done integer NOT NULL DEFAULT 0,
        total integer NULL,
        added integer NOT NULL DEFAULT 0,
        changed integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        absent integer NOT NULL DEFAULT 0,
        faulty integer NOT NULL DEFAULT 0,
        warned integer NOT NULL DEFAULT 0,
        marked_left integer NOT NULL DEFAULT 0,
        failure jsonb NULL,
        created_by text NOT NULL,
        confirmed_by text NULL,
        confirmed_at timestamptz NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((state = 'failed') = (failure IS NOT NULL)),
        CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
        CONSTRAINT roster_import_keeps_no_file_once_closed
          CHECK (file_enc IS NULL OR state IN ('parsing', 'previewed'))
      )`)
    this.addSql(`
      CREATE INDEX "IDX_roster_import_union_id_created_at"
        ON roster_import (union_id, created_at)`)
    this.addSql(`
      CREATE INDEX "IDX_roster_import_open"
        ON roster_import (updated_at)
        WHERE state IN ('parsing', 'previewed')`)

    // Rows wait here, encrypted, between upload and confirmation. Only rows
    // with something to mend keep their original cells.
    this.addSql(`
      CREATE TABLE roster_import_row (
        import_id text NOT NULL REFERENCES roster_import (id),
        row_number integer NOT NULL,
        staff_number_enc text NULL,
        staff_number_hash text NULL,
        name_enc text NULL,
        name_hash text NULL,
        mobile_enc text NULL,
        mobile_hash text NULL,
        address_enc text NULL,
        address_hash text NULL,
        department text NULL,
        cells_enc text NULL,
        faults jsonb NOT NULL,
        warnings jsonb NOT NULL,
        relation_faults jsonb NOT NULL DEFAULT '[]',
        outcome text NOT NULL
          CHECK (outcome IN ('added', 'changed', 'unchanged', 'faulty')),
        member_id text NULL,
        changed_fields text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (import_id, row_number),
        CHECK (
          outcome = 'faulty'
          OR (name_enc IS NOT NULL AND mobile_enc IS NOT NULL)
        )
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE roster_import_row`)
    this.addSql(`DROP TABLE roster_import`)
  }
}
