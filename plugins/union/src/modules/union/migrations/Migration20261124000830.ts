import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A row with somebody's staff number, but another name and another mobile, is
 * another person until staff say it is the same: `same_person_digest` is whom
 * they said it of, as that member stood.
 */
export class Migration20261124000830 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE roster_import_row ADD COLUMN same_person_digest text NULL`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      ALTER TABLE roster_import_row DROP COLUMN same_person_digest`)
  }
}
