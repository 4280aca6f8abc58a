import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124001030 extends Migration {
  override async up(): Promise<void> {
    // Whom the operator calls; a person's, so sealed.
    this.addSql(`
      alter table "cooperative"
        add column "contact_name_enc" text null,
        add column "contact_mobile_enc" text null`)
    this.addSql(`
      alter table "cooperative_staff"
        alter column "email" drop not null,
        add column "email_enc" text null,
        add column "mobile_enc" text null,
        add column "state" text not null default 'active'
          check ("state" in ('invited', 'active', 'suspended', 'withdrawn')),
        add column "signed_out_after" timestamptz null,
        add constraint "cooperative_staff_can_be_reached" check (
          coalesce("email", "email_enc", "mobile_enc") is not null
        )`)
    this.addSql(`
      create index on "cooperative_staff" ("cooperative_id")`)

    // Who did what to a cooperative and its staff, and when; people by id.
    this.addSql(`
      create table "cooperative_log" (
        "id" bigint generated always as identity primary key,
        "cooperative_id" text not null references "cooperative" ("id"),
        "staff_id" text null,
        "kind" text not null check ("kind" in (
          'created', 'staff_invited', 'staff_joined', 'staff_reset',
          'staff_withdrawn', 'staff_password_set', 'staff_roles',
          'staff_suspended', 'staff_restored')),
        "details" jsonb not null default '{}',
        "by_type" text not null
          check ("by_type" in ('user', 'cooperative_staff')),
        "by_id" text not null,
        "at" timestamptz not null default now(),
        check (("staff_id" is not null) = ("kind" like 'staff%'))
      )`)
    this.addSql(`
      create index on "cooperative_log" ("cooperative_id", "id")`)
    this.addSql(`
      create function cooperative_log_is_for_ever() returns trigger
      language plpgsql as $$
      begin
        raise exception 'cooperative_log is append-only';
      end $$`)
    this.addSql(`
      create trigger cooperative_log_is_for_ever
      before update or delete on "cooperative_log"
      for each row execute function cooperative_log_is_for_ever()`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table "cooperative_log"`)
    this.addSql(`drop function cooperative_log_is_for_ever`)
    this.addSql(`
      alter table "cooperative_staff"
        drop column "email_enc", drop column "mobile_enc",
        drop column "state", drop column "signed_out_after"`)
    this.addSql(`
      alter table "cooperative"
        drop column "contact_name_enc", drop column "contact_mobile_enc"`)
  }
}
