import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What members were allocated and will never get, since a cooperative was
 * closed short, and the money the mall owes their union for it.
 */
export class Migration20261124000760 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_allocation
        add column undelivered_fen bigint not null default 0,
        add column undelivered_assisted_fen bigint not null default 0,
        add constraint gift_allocation_undelivered check (
          undelivered_fen between 0 and amount_fen
          and undelivered_assisted_fen between 0 and assisted_fen
          and undelivered_assisted_fen <= undelivered_fen),
        add constraint gift_allocation_nothing_received check (
          undelivered_fen < amount_fen or received_at is null);

      create table gift_shortage (
        allocation_id text not null
          references gift_allocation on delete cascade,
        consignment_id text not null,
        variant_id text not null,
        quantity int not null check (quantity > 0),
        amount_fen bigint not null check (amount_fen > 0),
        primary key (allocation_id, consignment_id, variant_id)
      );

      create table corporate_refund (
        id text primary key,
        transfer_id text not null references corporate_transfer,
        round_id text not null references gift_round,
        union_id text not null,
        refund_key text not null unique,
        amount_fen bigint not null check (amount_fen > 0),
        reason text not null,
        state text not null default 'owed' check (state in ('owed', 'paid')),
        owed_at timestamptz not null,
        bank_reference text,
        paid_on date,
        paid_by text,
        paid_at timestamptz,
        constraint corporate_refund_paid_whole check (
          num_nulls(bank_reference, paid_on, paid_by, paid_at)
            = case when state = 'paid' then 0 else 4 end)
      );
      create index corporate_refund_of_round on corporate_refund (round_id);
      create index corporate_refund_by_state
        on corporate_refund (state, owed_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table corporate_refund, gift_shortage;
      alter table gift_allocation
        drop constraint gift_allocation_nothing_received,
        drop constraint gift_allocation_undelivered,
        drop column undelivered_assisted_fen,
        drop column undelivered_fen;
    `)
  }
}
