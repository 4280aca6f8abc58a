import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Written by hand: participants and allocations are written set-based by the
 * hundred thousand, and money is bigint fen, which the model language cannot
 * say without a second column per amount.
 */
export class Migration20261123000700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table gift_rule (
        id text primary key,
        province_code text,
        union_id text,
        kind text not null check (kind in (
          'yearly_cap', 'festival_cap', 'birthday_cap',
          'extra_assistance_quota', 'min_assistance_share', 'budget_share',
          'festivals_allowed')),
        festival text,
        amount_fen bigint check (amount_fen >= 0),
        share_percent numeric(5, 2) check (share_percent between 0 and 100),
        document text not null,
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        source text,
        reliability text not null
          check (reliability in ('good', 'dated', 'weak')),
        note text,
        created_at timestamptz not null default now(),
        check ((province_code is null) <> (union_id is null)),
        constraint gift_rule_once unique nulls not distinct
          (province_code, union_id, kind, festival, starts_on)
      );

      create table gift_budget (
        union_id text not null,
        fiscal_year int not null check (fiscal_year between 2000 and 2200),
        gift_fen bigint check (gift_fen >= 0),
        annual_income_fen bigint check (annual_income_fen >= 0),
        updated_at timestamptz not null default now(),
        primary key (union_id, fiscal_year)
      );
      comment on table gift_budget is
        'Its row is also the lock under which caps of a union and year are judged.';

      create table gift_round (
        id text primary key,
        union_id text not null,
        union_path text not null,
        name text not null,
        festival text not null,
        festival_name text,
        festival_document text,
        fiscal_year int not null,
        per_head_fen bigint not null check (per_head_fen > 0),
        mode text not null check (mode in ('uniform', 'choice')),
        delivery_mode text not null
          check (delivery_mode in ('home', 'workplace')),
        workplace_name_enc text,
        workplace_mobile_enc text,
        workplace_address_enc text,
        choice_deadline date,
        dispatch_due_on date,
        default_package_id text,
        state text not null default 'draft' check (state in (
          'draft', 'submitted', 'approved', 'ordered', 'paid', 'completed',
          'cancelled')),
        member_count int not null default 0,
        dearest_package_fen bigint not null default 0,
        least_assisted_fen bigint not null default 0,
        total_fen bigint not null default 0,
        snapshot_hash text,
        order_id text unique,
        created_by text not null,
        submitted_by text,
        approved_by text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        submitted_at timestamptz,
        approved_at timestamptz,
        ordered_at timestamptz,
        paid_at timestamptz,
        completed_at timestamptz,
        check (approved_by is null or approved_by <> submitted_by),
        check (state not in ('ordered', 'paid', 'completed')
          or order_id is not null)
      );
      create index gift_round_of_union on gift_round (union_id, fiscal_year);
      create index gift_round_of_subtree
        on gift_round (union_path text_pattern_ops);

      create table gift_package (
        id text primary key,
        round_id text not null references gift_round on delete cascade,
        name text not null,
        position int not null,
        total_fen bigint not null check (total_fen > 0),
        assisted_fen bigint not null default 0
          check (assisted_fen between 0 and total_fen),
        unique (round_id, position)
      );

      create table gift_package_item (
        id text primary key,
        package_id text not null references gift_package on delete cascade,
        variant_id text not null,
        product_id text not null,
        cooperative_id text not null,
        product_title text not null,
        variant_title text not null,
        quantity int not null check (quantity > 0),
        unit_price_fen bigint not null check (unit_price_fen > 0),
        county_name text,
        is_assisted boolean not null,
        unique (package_id, variant_id)
      );

      create table gift_participant (
        id text primary key,
        round_id text not null references gift_round on delete cascade,
        member_id text not null,
        name_enc text not null,
        mobile_enc text not null,
        address_enc text,
        department text,
        package_id text,
        chosen_by text check (chosen_by in ('staff', 'default')),
        unique (round_id, member_id)
      );

      create table gift_allocation (
        id text primary key,
        round_id text not null references gift_round,
        member_id text not null,
        package_id text not null references gift_package,
        department text,
        amount_fen bigint not null check (amount_fen > 0),
        assisted_fen bigint not null,
        order_id text not null,
        received_at timestamptz,
        received_how text
          check (received_how in ('staff', 'department', 'all')),
        unique (round_id, member_id),
        check ((received_at is null) = (received_how is null))
      );

      create table gift_round_step (
        id bigint generated always as identity primary key,
        round_id text not null references gift_round on delete cascade,
        at timestamptz not null,
        kind text not null,
        actor_type text not null
          check (actor_type in ('union_staff', 'user', 'system')),
        actor_id text not null,
        note text
      );
      create index gift_round_step_of_round on gift_round_step (round_id, id);

      create table corporate_transfer (
        id text primary key,
        round_id text not null unique references gift_round,
        union_id text not null,
        order_id text not null unique,
        payment_collection_id text not null unique,
        identification_code text not null unique,
        amount_fen bigint not null check (amount_fen > 0),
        state text not null default 'awaiting_receipt' check (state in (
          'awaiting_receipt', 'receipt_uploaded', 'confirmed', 'rejected',
          'cancelled')),
        receipt_file_id text,
        receipt_name text,
        receipt_mime text,
        uploaded_at timestamptz,
        uploaded_by text,
        decided_at timestamptz,
        decided_by text,
        reason text,
        created_at timestamptz not null default now(),
        check (state <> 'receipt_uploaded' or receipt_file_id is not null)
      );
      create index corporate_transfer_waiting
        on corporate_transfer (state, uploaded_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table corporate_transfer, gift_round_step, gift_allocation,
        gift_participant, gift_package_item, gift_package, gift_round,
        gift_budget, gift_rule;
    `)
  }
}
