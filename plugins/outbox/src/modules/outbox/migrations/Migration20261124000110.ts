import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Single events that failed, for consumers whose events are independent. */
export class Migration20261124000110 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table outbox_failure (
        consumer text not null,
        event_id bigint not null references outbox_event (id),
        attempts integer not null check (attempts > 0),
        last_error text not null,
        retry_at timestamptz not null,
        parked_at timestamptz,
        primary key (consumer, event_id)
      )`)
    this.addSql(`alter table outbox_consumer add column names text[]`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table outbox_consumer drop column names`)
    this.addSql(`drop table outbox_failure`)
  }
}
