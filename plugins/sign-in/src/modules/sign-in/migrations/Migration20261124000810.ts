import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124000810 extends Migration {
  override async up(): Promise<void> {
    // One code per number: a new one voids the last. Neither number nor code
    // is readable here.
    this.addSql(`
      create table sign_in_code (
        mobile_hash text primary key,
        code_hash text not null,
        wrong_attempts integer not null default 0
          check (wrong_attempts between 0 and 5),
        expires_at timestamptz not null,
        created_at timestamptz not null default now()
      )`)
    this.addSql(`
      create index ix_sign_in_code_expires_at on sign_in_code (expires_at)`)

    this.addSql(`
      create table sign_in_mobile (
        customer_id text primary key,
        mobile_enc text not null,
        mobile_hash text not null,
        proved_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint uq_sign_in_mobile_hash unique (mobile_hash)
      )`)

    // When a number, an address or an account asked or failed, and attempts
    // not yet answered, in milliseconds; the subject is a keyed hash.
    this.addSql(`
      create table sign_in_pace (
        subject text primary key,
        stamps bigint[] not null default '{}',
        pending bigint[] not null default '{}',
        last_at timestamptz not null
      )`)
    this.addSql(`
      create index ix_sign_in_pace_last_at on sign_in_pace (last_at)`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table sign_in_pace`)
    this.addSql(`drop table sign_in_mobile`)
    this.addSql(`drop table sign_in_code`)
  }
}
