import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table outbox_event (
        id bigint generated always as identity primary key,
        name text not null,
        key text not null,
        payload jsonb not null,
        created_at timestamptz not null default clock_timestamp(),
        constraint uq_outbox_event_key unique (key)
      )`)
    this.addSql(`create index ix_outbox_event_name on outbox_event (name, id)`)
    this.addSql(`
      create table outbox_delivery (
        consumer text not null,
        event_id bigint not null references outbox_event (id),
        delivered_at timestamptz not null default clock_timestamp(),
        primary key (consumer, event_id)
      )`)
    this.addSql(`
      create table outbox_consumer (
        consumer text primary key,
        floor_id bigint not null default 0,
        attempts integer not null default 0,
        last_error text,
        retry_at timestamptz
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table outbox_consumer`)
    this.addSql(`drop table outbox_delivery`)
    this.addSql(`drop table outbox_event`)
  }
}
