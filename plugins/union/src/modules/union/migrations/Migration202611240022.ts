import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What a preview showed is kept to the person: `replaces_digest` tells what a
 * changed row would overwrite, `absent_digest` who is missing from the file.
 * Equal counts of other people are then no longer taken for the same preview.
 */
export class Migration202611240022 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE roster_import_row ADD COLUMN replaces_digest text NULL`)
    this.addSql(`
      ALTER TABLE roster_import ADD COLUMN absent_digest text NULL`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE roster_import DROP COLUMN absent_digest`)
    this.addSql(`ALTER TABLE roster_import_row DROP COLUMN replaces_digest`)
  }
}
