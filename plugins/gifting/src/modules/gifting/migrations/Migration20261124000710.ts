import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When members' choices were closed before their deadline. */
export class Migration20261124000710 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_round add column choices_closed_at timestamptz
        check (choices_closed_at is null or mode = 'choice');
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table gift_round drop column choices_closed_at;`)
  }
}
