import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124001010 extends Migration {
  override async up(): Promise<void> {
    // Who may set a password once, and until when. The token is in nobody's
    // table: only its keyed hash. Rows stay, as the record of who invited.
    this.addSql(`
      create table sign_in_invitation (
        id text primary key,
        actor_type text not null
          check (actor_type in ('union_staff', 'cooperative_staff')),
        actor_id text not null,
        purpose text not null check (purpose in ('join', 'reset')),
        token_hash text not null,
        issued_by_type text not null,
        issued_by text not null,
        expires_at timestamptz not null,
        used_at timestamptz null,
        withdrawn_at timestamptz null,
        created_at timestamptz not null default now(),
        constraint uq_sign_in_invitation_token unique (token_hash),
        constraint sign_in_invitation_ends_once
          check (used_at is null or withdrawn_at is null)
      )`)
    // One open invitation per person: a new one voids the last.
    this.addSql(`
      create unique index uq_sign_in_invitation_open
        on sign_in_invitation (actor_type, actor_id)
        where used_at is null and withdrawn_at is null`)

    // Whose account an e-mail or mobile is, over all organisations: held from
    // the invitation on, so that nobody is invited twice under one name.
    this.addSql(`
      create table sign_in_account (
        account_hash text primary key,
        actor_type text not null
          check (actor_type in ('union_staff', 'cooperative_staff')),
        actor_id text not null,
        created_at timestamptz not null default now(),
        constraint uq_sign_in_account_actor unique (actor_type, actor_id)
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table sign_in_account`)
    this.addSql(`drop table sign_in_invitation`)
  }
}
