import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * An order must be paid by a day, or it gives its goods back and its round may
 * be ordered anew: then a round has several transfers, of which one is live.
 */
export class Migration20261124000790 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_round add column pay_by date;
      update gift_round
        set pay_by = (now() at time zone 'Asia/Shanghai')::date + 15
        where state = 'ordered';
      alter table gift_round add constraint gift_round_ordered_pay_by
        check (state <> 'ordered' or pay_by is not null);
      create index gift_round_unpaid on gift_round (pay_by)
        where state = 'ordered';

      alter table corporate_transfer
        drop constraint corporate_transfer_round_id_key,
        add column overdue_at timestamptz;
      create unique index corporate_transfer_live
        on corporate_transfer (round_id) where state <> 'cancelled';
      create index corporate_transfer_of_round
        on corporate_transfer (round_id, created_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index corporate_transfer_of_round, corporate_transfer_live;
      alter table corporate_transfer
        drop column overdue_at,
        add constraint corporate_transfer_round_id_key unique (round_id);
      drop index gift_round_unpaid;
      alter table gift_round
        drop constraint gift_round_ordered_pay_by, drop column pay_by;
    `)
  }
}
