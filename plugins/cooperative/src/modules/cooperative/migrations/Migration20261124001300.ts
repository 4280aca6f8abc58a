import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What stood on a parcel before its carrier or numbers were put right. */
export class Migration20261124001300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table "parcel_tracking_change" (
        "id" bigint generated always as identity primary key,
        "parcel_id" text not null references "parcel" ("id"),
        "carrier" text not null,
        "tracking_numbers" text[] not null,
        "staff_id" text not null,
        "changed_at" timestamptz not null
      );
      create index on "parcel_tracking_change" ("parcel_id");
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table "parcel_tracking_change";`)
  }
}
