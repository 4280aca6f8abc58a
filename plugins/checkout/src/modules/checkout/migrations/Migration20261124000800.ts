import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Hand-written: amounts are integer fen in bigint, and the database itself
 * holds what must never break. Amounts by line stand in the consignment line;
 * here are the purchase's sums and what went through a purse or came back.
 */
export class Migration20261124000800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table basket_line (
        customer_id text not null,
        variant_id text not null,
        quantity integer not null check (quantity between 1 and 999),
        added_at timestamptz not null default clock_timestamp(),
        primary key (customer_id, variant_id)
      );

      create table delivery_address (
        id text primary key,
        customer_id text not null,
        recipient_name_enc text not null,
        mobile_enc text not null,
        detail_enc text not null,
        region jsonb not null,
        is_default boolean not null default false,
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp()
      );
      create index delivery_address_customer on delivery_address (customer_id);
      create unique index delivery_address_default
        on delivery_address (customer_id) where is_default;

      create table purchase (
        id text primary key,
        display_id integer not null,
        customer_id text not null,
        member_id text null,
        union_id text null,
        union_name text null,
        union_path text null,
        order_id text not null unique,
        payment_collection_id text not null unique,
        state text not null check (state in (
          'awaiting_payment', 'paid', 'completed', 'lapsed', 'cancelled')),
        goods_fen bigint not null check (goods_fen > 0),
        delivery_fen bigint not null default 0 check (delivery_fen >= 0),
        subsidy_fen bigint not null check (subsidy_fen >= 0),
        own_fen bigint not null check (own_fen >= 0),
        refunded_subsidy_fen bigint not null default 0
          check (refunded_subsidy_fen between 0 and subsidy_fen),
        refunded_own_fen bigint not null default 0
          check (refunded_own_fen between 0 and own_fen),
        idempotency_key text not null,
        input_hash text not null,
        payment_method text null
          check (payment_method in ('wechat_pay', 'alipay', 'card')),
        recipient_name_enc text not null,
        mobile_enc text not null,
        address_enc text not null,
        region jsonb not null,
        due_at timestamptz not null,
        created_at timestamptz not null,
        paid_at timestamptz null,
        closed_at timestamptz null,
        unique (customer_id, idempotency_key),
        check (goods_fen + delivery_fen = subsidy_fen + own_fen),
        check ((member_id is null) = (union_id is null)),
        check (state not in ('paid', 'completed') or paid_at is not null),
        check ((state in ('lapsed', 'cancelled')) <= (closed_at is not null))
      );
      create index purchase_customer on purchase (customer_id, created_at desc);
      create index purchase_created on purchase (created_at desc);
      create index purchase_due on purchase (due_at)
        where state = 'awaiting_payment';

      create table purchase_tender (
        purchase_id text not null references purchase (id),
        tender text not null,
        reference text not null,
        label_zh text not null,
        label_en text not null,
        line_id text not null,
        amount_fen bigint not null check (amount_fen > 0),
        refunded_fen bigint not null default 0
          check (refunded_fen between 0 and amount_fen),
        primary key (purchase_id, tender, reference, line_id)
      );
      comment on table purchase_tender is
        'What each purse gave to each line; a line''s sum is consignment_line.subsidy_fen + union_fen.';

      create table purchase_step (
        id bigint generated always as identity primary key,
        purchase_id text not null references purchase (id),
        kind text not null,
        at timestamptz not null,
        actor_type text not null
          check (actor_type in ('customer', 'operator', 'gateway', 'clock')),
        actor_id text null,
        note text null
      );
      create index purchase_step_purchase on purchase_step (purchase_id, id);

      create table purchase_payment (
        session_id text primary key,
        purchase_id text not null references purchase (id),
        number integer not null check (number > 0),
        provider_id text not null,
        method text not null
          check (method in ('wechat_pay', 'alipay', 'card')),
        amount_fen bigint not null check (amount_fen > 0),
        return_url text null,
        state text not null default 'new' check (state in (
          'new', 'open', 'paid', 'returned', 'failed', 'cancelled')),
        action jsonb null,
        asked_at timestamptz null,
        paid_at timestamptz null,
        created_at timestamptz not null default clock_timestamp(),
        unique (purchase_id, number),
        check ((state in ('paid', 'returned')) = (paid_at is not null))
      );
      comment on table purchase_payment is
        'One try to pay at the gateway. Its id is Medusa''s payment session and the idempotency key there.';
      create unique index purchase_payment_live
        on purchase_payment (purchase_id) where state in ('new', 'open');
      create unique index purchase_payment_paid
        on purchase_payment (purchase_id) where state = 'paid';
      create index purchase_payment_asked on purchase_payment (asked_at)
        where state in ('new', 'open');

      create table payment_event (
        provider_id text not null,
        event_id text not null,
        kind text not null,
        session_id text null,
        purchase_id text null,
        amount_fen bigint null,
        outcome text not null,
        received_at timestamptz not null default clock_timestamp(),
        primary key (provider_id, event_id)
      );
      create index payment_event_purchase on payment_event (purchase_id)
        where purchase_id is not null;

      create table purchase_refund (
        id text primary key,
        purchase_id text not null references purchase (id),
        refund_key text not null,
        reason text not null check (reason in (
          'after_sales', 'cancelled', 'late_payment', 'paid_twice')),
        subsidy_fen bigint not null check (subsidy_fen >= 0),
        own_fen bigint not null check (own_fen >= 0),
        session_id text null references purchase_payment (session_id),
        state text not null
          check (state in ('pending', 'succeeded', 'failed')),
        attempts integer not null default 0,
        next_try_at timestamptz not null default clock_timestamp(),
        last_error text null,
        created_at timestamptz not null default clock_timestamp(),
        settled_at timestamptz null,
        unique (purchase_id, refund_key),
        check (subsidy_fen + own_fen > 0),
        check ((own_fen > 0) = (session_id is not null)),
        check ((state = 'succeeded') = (settled_at is not null))
      );
      create index purchase_refund_due on purchase_refund (next_try_at)
        where state = 'pending';

      create table purchase_refund_line (
        refund_id text not null references purchase_refund (id),
        line_id text not null,
        consignment_line_id text not null,
        subsidy_fen bigint not null check (subsidy_fen >= 0),
        own_fen bigint not null check (own_fen >= 0),
        primary key (refund_id, line_id),
        check (subsidy_fen + own_fen > 0)
      );
      create index purchase_refund_line_line
        on purchase_refund_line (line_id);

      create table after_sales (
        id text primary key,
        purchase_id text not null references purchase (id),
        customer_id text not null,
        state text not null default 'requested' check (state in (
          'requested', 'approved', 'rejected', 'withdrawn')),
        reason text not null check (reason in (
          'damaged', 'spoiled', 'missing', 'wrong_goods',
          'not_as_described', 'not_received', 'other')),
        note text not null default '',
        decision_note text null,
        decided_by text null,
        decided_at timestamptz null,
        created_at timestamptz not null default clock_timestamp(),
        check ((state in ('approved', 'rejected')) = (decided_by is not null))
      );
      create index after_sales_purchase on after_sales (purchase_id);
      create index after_sales_state on after_sales (state, created_at);

      create table after_sales_line (
        after_sales_id text not null references after_sales (id),
        consignment_line_id text not null,
        product_title text not null,
        quantity integer not null check (quantity > 0),
        asked_fen bigint not null check (asked_fen > 0),
        granted_fen bigint not null default 0 check (granted_fen >= 0),
        primary key (after_sales_id, consignment_line_id)
      );

      create table after_sales_photo (
        id text primary key,
        purchase_id text not null references purchase (id),
        after_sales_id text null references after_sales (id),
        file_id text not null,
        mime text not null,
        created_at timestamptz not null default clock_timestamp()
      );
      create index after_sales_photo_request
        on after_sales_photo (after_sales_id);
      create index after_sales_photo_purchase
        on after_sales_photo (purchase_id);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists after_sales_photo, after_sales_line, after_sales,
        purchase_refund_line, purchase_refund, payment_event,
        purchase_payment, purchase_step, purchase_tender, purchase,
        delivery_address, basket_line;
    `)
  }
}
