import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A parcel outlives what is known of its recipient. */
export class Migration20261124000610 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "parcel"
        alter column "recipient_name_enc" drop not null,
        alter column "mobile_enc" drop not null,
        add constraint "parcel_recipient_whole_or_purged" check (
          ("recipient_name_enc" is null) = ("mobile_enc" is null)
          and ("mobile_enc" is not null or "address_enc" is null)
        );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table "parcel" drop constraint "parcel_recipient_whole_or_purged";
    `)
  }
}
