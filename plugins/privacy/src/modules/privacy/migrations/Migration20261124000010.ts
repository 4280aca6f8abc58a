import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** TRUNCATE fires no row trigger, so the export log refuses it by its own. */
export class Migration20261124000010 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TRIGGER export_log_is_never_emptied
        BEFORE TRUNCATE ON export_log
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_export_log_change()`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER export_log_is_never_emptied ON export_log`)
  }
}
