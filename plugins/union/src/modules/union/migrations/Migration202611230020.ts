import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const timestamps = `
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz NULL`

export class Migration202611230020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE "union" (
        id text PRIMARY KEY,
        parent_id text NULL REFERENCES "union" (id),
        path text NOT NULL,
        name text NOT NULL,
        short_name text NOT NULL,
        level text NOT NULL
          CHECK (level IN ('federation', 'city', 'industry', 'county', 'base')),
        province_code text NOT NULL CHECK (province_code ~ '^[0-9]{6}$'),
        credit_code text NULL,
        invoice_title text NULL,
        ${timestamps},
        CONSTRAINT union_path_ends_here
          CHECK (right(path, length(id) + 2) = '/' || id || '/'),
        CONSTRAINT union_root_has_no_parent
          CHECK ((parent_id IS NULL) = (path = '/' || id || '/'))
      )`)
    // A subtree is `path LIKE '/un_a/%'`: a range of this index.
    this.addSql(`
      CREATE UNIQUE INDEX "IDX_union_path_unique"
        ON "union" (path text_pattern_ops)`)
    this.addSql(`
      CREATE INDEX "IDX_union_parent_id" ON "union" (parent_id)`)

    this.addSql(`
      CREATE TABLE union_staff (
        id text PRIMARY KEY,
        union_id text NOT NULL REFERENCES "union" (id),
        email text NOT NULL,
        display_name_enc text NOT NULL,
        roles text[] NOT NULL CHECK (
          cardinality(roles) > 0
          AND roles <@ ARRAY['manager', 'chair', 'auditor', 'supervisor']
        ),
        ${timestamps}
      )`)
    this.addSql(`
      CREATE UNIQUE INDEX "IDX_union_staff_email_unique"
        ON union_staff (email) WHERE deleted_at IS NULL`)
    this.addSql(`
      CREATE INDEX "IDX_union_staff_union_id"
        ON union_staff (union_id) WHERE deleted_at IS NULL`)

    // Deferrable to the end of the statement: one UPDATE may hand a mobile
    // from one member to another.
    this.addSql(`
      CREATE TABLE union_member (
        id text PRIMARY KEY,
        union_id text NOT NULL REFERENCES "union" (id),
        staff_number_enc text NULL,
        staff_number_hash text NULL,
        name_enc text NOT NULL,
        name_hash text NOT NULL,
        mobile_enc text NOT NULL,
        mobile_hash text NOT NULL,
        address_enc text NULL,
        address_hash text NULL,
        department text NULL,
        state text NOT NULL DEFAULT 'active'
          CHECK (state IN ('active', 'left')),
        left_on date NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((staff_number_enc IS NULL) = (staff_number_hash IS NULL)),
        CHECK ((address_enc IS NULL) = (address_hash IS NULL)),
        CHECK ((state = 'left') = (left_on IS NOT NULL)),
        CONSTRAINT union_member_staff_number_unique
          UNIQUE (union_id, staff_number_hash) DEFERRABLE INITIALLY IMMEDIATE,
        CONSTRAINT union_member_mobile_unique
          UNIQUE (union_id, mobile_hash) DEFERRABLE INITIALLY IMMEDIATE
      )`)
    this.addSql(`
      CREATE INDEX "IDX_union_member_union_id_state_id"
        ON union_member (union_id, state, id)`)
    this.addSql(`
      CREATE INDEX "IDX_union_member_union_id_name_hash"
        ON union_member (union_id, name_hash)`)

    // Who changed which fields of whom, and when; no values, so nothing here
    // is personal. A member's first entry is on the member: created_by.
    this.addSql(`
      CREATE TABLE union_member_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        member_id text NOT NULL REFERENCES union_member (id),
        fields text[] NOT NULL CHECK (cardinality(fields) > 0),
        staff_id text NOT NULL,
        import_id text NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.addSql(`
      CREATE INDEX "IDX_union_member_change_member_id"
        ON union_member_change (member_id)`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE union_member_change`)
    this.addSql(`DROP TABLE union_member`)
    this.addSql(`DROP TABLE union_staff`)
    this.addSql(`DROP TABLE "union"`)
  }
}
