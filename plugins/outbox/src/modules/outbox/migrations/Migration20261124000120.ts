import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Old events are looked for every hour; acknowledgements go with them. */
export class Migration20261124000120 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index ix_outbox_event_created_at on outbox_event (created_at)`
    )
    this.addSql(
      `create index ix_outbox_delivery_event_id on outbox_delivery (event_id)`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index ix_outbox_delivery_event_id`)
    this.addSql(`drop index ix_outbox_event_created_at`)
  }
}
