import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Written by hand (docs/adr/0006): allowances are granted by the hundred
 * thousand. `left_fen` mirrors what the ledger's account has available, so
 * that a purse is judged, locked and lowered in one row of its own.
 */
export class Migration20261124000900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table subsidy_voucher_rule (
        id text primary key,
        union_id text not null,
        province_code text not null,
        document text not null,
        issued_on date not null,
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        set_by text not null,
        created_at timestamptz not null default now()
      );
      create index subsidy_voucher_rule_of_union
        on subsidy_voucher_rule (union_id, starts_on);

      create table subsidy_programme (
        id text primary key,
        union_id text not null,
        union_path text not null,
        name text not null,
        kind text not null check (kind in ('allowance', 'tiered', 'matched')),
        scope_kind text not null check (scope_kind in ('assisted_counties',
          'paired_counties', 'categories', 'cooperatives', 'all')),
        scope_ids text[] not null default '{}',
        starts_on date not null,
        ends_on date not null,
        fiscal_year int not null check (fiscal_year between 2000 and 2200),
        priority int not null default 100,
        budget_fen bigint not null check (budget_fen > 0),
        funded_fen bigint not null default 0,
        per_member_fen bigint check (per_member_fen > 0),
        per_order_fen bigint check (per_order_fen > 0),
        match_percent int check (match_percent between 1 and 100),
        voucher_rule_id text references subsidy_voucher_rule,
        state text not null default 'draft' check (state in ('draft',
          'submitted', 'approved', 'suspended', 'closed')),
        account_id text,
        sweeps int not null default 0,
        created_by text not null,
        submitted_by text,
        approved_by text,
        created_at timestamptz not null default now(),
        deleted_at timestamptz,
        check (ends_on >= starts_on),
        check (funded_fen between 0 and budget_fen),
        check (funded_fen = 0 or account_id is not null),
        check (approved_by is null or approved_by <> submitted_by),
        check (state not in ('approved', 'suspended')
          or approved_by is not null),
        check (scope_kind <> 'all' or state in ('draft', 'submitted', 'closed')
          or voucher_rule_id is not null)
      );
      create index subsidy_programme_of_union
        on subsidy_programme (union_id, fiscal_year);

      create table subsidy_tier (
        id text primary key,
        programme_id text not null references subsidy_programme
          on delete cascade,
        threshold_fen bigint not null,
        discount_fen bigint not null check (discount_fen > 0),
        budget_fen bigint not null,
        pooled_fen bigint not null default 0,
        unique (programme_id, threshold_fen),
        check (discount_fen < threshold_fen),
        check (pooled_fen between 0 and budget_fen)
      );

      create table subsidy_programme_step (
        id bigint generated always as identity primary key,
        programme_id text not null references subsidy_programme
          on delete cascade,
        at timestamptz not null default clock_timestamp(),
        kind text not null,
        actor_type text not null
          check (actor_type in ('union_staff', 'system')),
        actor_id text not null,
        amount_fen bigint,
        note text,
        key text,
        unique (programme_id, kind, key)
      );

      create table subsidy_pool_share (
        pool_id text not null,
        share int not null,
        programme_id text not null references subsidy_programme,
        account_id text not null unique,
        left_fen bigint not null default 0 check (left_fen >= 0),
        sweeps int not null default 0,
        primary key (pool_id, share)
      ) with (fillfactor = 50);
      create index subsidy_pool_share_of_programme
        on subsidy_pool_share (programme_id);

      create table subsidy_grant (
        id text primary key,
        programme_id text not null references subsidy_programme,
        target text not null check (target in ('roster', 'department', 'file')),
        department text,
        key text not null,
        content_hash text not null,
        member_count int not null default 0,
        total_fen bigint not null default 0,
        granted_by text not null,
        granted_at timestamptz not null default now(),
        unique (programme_id, key)
      );

      create table subsidy_allowance (
        id text primary key,
        programme_id text not null references subsidy_programme,
        grant_id text not null references subsidy_grant,
        union_id text not null,
        member_id text not null,
        name_enc text not null,
        department text,
        account_id text not null unique,
        amount_fen bigint not null check (amount_fen > 0),
        left_fen bigint not null,
        sweeps int not null default 0,
        unique (programme_id, member_id),
        check (left_fen between 0 and amount_fen)
      );
      create index subsidy_allowance_of_member on subsidy_allowance (member_id);
      create index subsidy_allowance_left on subsidy_allowance (programme_id)
        where left_fen > 0;

      create table subsidy_member_use (
        programme_id text not null references subsidy_programme,
        member_id text not null,
        used_fen bigint not null default 0 check (used_fen >= 0),
        primary key (programme_id, member_id)
      );

      create table subsidy_redemption (
        id text primary key,
        purchase_id text not null,
        programme_id text not null references subsidy_programme,
        allowance_id text references subsidy_allowance,
        tier_id text references subsidy_tier,
        pool_id text,
        pool_share int,
        member_id text not null,
        union_id text not null,
        hold_id text not null unique,
        transfer_id text unique,
        amount_fen bigint not null check (amount_fen > 0),
        refunded_fen bigint not null default 0,
        state text not null default 'held'
          check (state in ('held', 'posted', 'voided', 'refunded')),
        held_at timestamptz not null,
        expires_at timestamptz not null,
        posted_at timestamptz,
        unique (purchase_id, programme_id),
        foreign key (pool_id, pool_share) references subsidy_pool_share,
        check ((allowance_id is null) = (pool_id is not null)),
        check (refunded_fen between 0 and amount_fen),
        check ((state = 'refunded') = (refunded_fen = amount_fen)),
        check (refunded_fen = 0 or state in ('posted', 'refunded')),
        check ((transfer_id is not null) = (state in ('posted', 'refunded')))
      );
      create unique index subsidy_tier_once_per_member
        on subsidy_redemption (tier_id, member_id)
        where tier_id is not null and state in ('held', 'posted');
      create index subsidy_redemption_of_programme
        on subsidy_redemption (programme_id, posted_at);
      create index subsidy_redemption_held on subsidy_redemption (expires_at)
        where state = 'held';

      create table subsidy_redemption_line (
        redemption_id text not null references subsidy_redemption,
        line_id text not null,
        amount_fen bigint not null check (amount_fen > 0),
        refunded_fen bigint not null default 0,
        primary key (redemption_id, line_id),
        check (refunded_fen between 0 and amount_fen)
      );

      create table subsidy_refund (
        redemption_id text not null references subsidy_redemption,
        refund_key text not null,
        amount_fen bigint not null check (amount_fen > 0),
        returned_to text not null
          check (returned_to in ('purse', 'programme', 'union_fund')),
        lines jsonb not null,
        at timestamptz not null,
        primary key (redemption_id, refund_key)
      );

      create table union_fund_top_up (
        id text primary key,
        union_id text not null,
        amount_fen bigint not null check (amount_fen > 0),
        identification_code text not null unique,
        key text not null,
        state text not null default 'awaiting_receipt' check (state in
          ('awaiting_receipt', 'receipt_uploaded', 'confirmed', 'rejected')),
        receipt_file_id text,
        receipt_name text,
        receipt_mime text,
        uploaded_at timestamptz,
        decided_at timestamptz,
        decided_by text,
        reason text,
        created_by text not null,
        created_at timestamptz not null default now(),
        unique (union_id, key),
        check (state <> 'receipt_uploaded' or receipt_file_id is not null)
      );
      create index union_fund_top_up_waiting
        on union_fund_top_up (state, uploaded_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table union_fund_top_up, subsidy_refund, subsidy_redemption_line,
        subsidy_redemption, subsidy_member_use, subsidy_allowance,
        subsidy_grant, subsidy_pool_share, subsidy_programme_step,
        subsidy_tier, subsidy_programme, subsidy_voucher_rule;
    `)
  }
}
