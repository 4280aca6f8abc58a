import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which receipt an operator judged; older ones are told apart by their file. */
export class Migration20261124000720 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table corporate_transfer add column receipt_version text;
      update corporate_transfer
        set receipt_version =
          encode(sha256(convert_to(receipt_file_id, 'UTF8')), 'hex')
        where receipt_file_id is not null;
      alter table corporate_transfer add constraint receipt_has_version
        check ((receipt_file_id is null) = (receipt_version is null));
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table corporate_transfer drop column receipt_version;`)
  }
}
