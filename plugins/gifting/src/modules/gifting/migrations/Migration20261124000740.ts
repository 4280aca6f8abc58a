import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Mobiles and addresses of a closed round go after a time; names stay. */
export class Migration20261124000740 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_participant alter column mobile_enc drop not null;
      alter table gift_round
        add column closed_at timestamptz,
        add column recipients_purged_at timestamptz;
      update gift_round
        set closed_at = coalesce(completed_at, updated_at)
        where state in ('completed', 'cancelled');
      alter table gift_round add constraint gift_round_closed_dated
        check ((closed_at is not null) = (state in ('completed', 'cancelled')));
      create index gift_round_to_purge on gift_round (closed_at)
        where recipients_purged_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table gift_round
        drop column closed_at, drop column recipients_purged_at;
    `)
  }
}
