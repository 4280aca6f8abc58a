import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Links by which members sign for their gifts; only their hashes are kept. */
export class Migration20261124000750 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table gift_receipt_link (
        allocation_id text primary key
          references gift_allocation on delete cascade,
        round_id text not null references gift_round on delete cascade,
        token_hash text not null unique,
        expires_at timestamptz not null,
        wrong_attempts int not null default 0
          check (wrong_attempts between 0 and 5),
        issued_at timestamptz not null
      );
      create index gift_receipt_link_of_round on gift_receipt_link (round_id);

      alter table gift_allocation
        drop constraint gift_allocation_received_how_check,
        add constraint gift_allocation_received_how_check
          check (received_how in ('staff', 'department', 'all', 'link'));
      create index gift_allocation_of_package on gift_allocation (package_id);
      create index gift_allocation_waiting on gift_allocation (package_id)
        where received_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table gift_receipt_link;
      drop index gift_allocation_of_package, gift_allocation_waiting;
    `)
  }
}
