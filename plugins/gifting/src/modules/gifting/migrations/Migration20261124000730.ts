import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Meeting minutes (会议纪要) beside a round: added, never replaced. */
export class Migration20261124000730 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table gift_round_minutes (
        id text primary key,
        round_id text not null references gift_round on delete cascade,
        file_id text not null,
        name text not null,
        mime text not null,
        version text not null,
        attached_by text not null,
        attached_at timestamptz not null
      );
      create index gift_round_minutes_of_round
        on gift_round_minutes (round_id, attached_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table gift_round_minutes;`)
  }
}
