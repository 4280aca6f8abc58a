import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Civil dates are text; the check refuses a 30th of February. */
const civilDate = (column: string) =>
  `check (to_char(${column}::date, 'YYYY-MM-DD') = ${column})`

/** 2026-01-31 as 20260131: a constraint may not cast text to a date. */
const dayNumber = (column: string) => `replace(${column}, '-', '')::int`

/**
 * Hand-written: amounts are plain bigint fen, and what is posted stays posted
 * whoever holds the connection (docs/adr/0006-hand-written-migrations.md).
 */
export class Migration20261123000800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table counting_rule (
        id text primary key,
        starts_on text not null ${civilDate("starts_on")},
        ends_on text ${civilDate("ends_on")},
        union_class text not null check (union_class in ('direct', 'assisted')),
        subsidy_class text not null check (subsidy_class in ('direct', 'assisted')),
        own_class text not null check (own_class in ('direct', 'assisted')),
        source text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        check (ends_on >= starts_on),
        constraint ex_counting_rule_one_a_day exclude using gist (
          int4range(${dayNumber("starts_on")}, ${dayNumber("ends_on")}, '[]')
          with &&) where (deleted_at is null)
      )`)
    this.addSql(`
      insert into counting_rule
        (id, starts_on, union_class, subsidy_class, own_class, source)
      values ('crule_2017', '2017-01-01', 'direct', 'direct', 'assisted',
        '本平台暂行口径：工会经费及工会补贴支付计直接采购，个人支付计帮助销售')`)
    this.addSql(`
      create table impact_credit (
        seq bigint primary key check (seq > 0),
        kind text not null check (kind in ('provisional', 'confirmed', 'reversed')),
        funding_class text not null check (funding_class in ('direct', 'assisted')),
        refund_key text not null,
        amount_fen bigint not null check (amount_fen > 0),
        was_confirmed boolean not null,
        credited_on date not null,
        consignment_line_id text not null,
        product_id text not null,
        origin_claim_id text not null,
        cooperative_id text not null,
        county_code text not null,
        province_code text not null,
        schemes text[] not null,
        buyer_union_id text,
        buyer_path text,
        channel text not null,
        festival text,
        posted_at timestamptz(3) not null,
        prev_hash text not null,
        hash text not null,
        constraint uq_impact_credit_once
          unique (consignment_line_id, kind, refund_key, funding_class),
        constraint uq_impact_credit_prev_hash unique (prev_hash),
        constraint ck_impact_credit_refund_key
          check ((kind = 'reversed') = (refund_key <> ''))
      )`)
    this.addSql(`
      create function impact_credit_is_append_only() returns trigger
      language plpgsql as $$
      begin
        raise exception 'impact_credit is append-only: % refused', tg_op
          using errcode = 'restrict_violation';
      end $$`)
    this.addSql(`
      create trigger tr_impact_credit_append_only
      before update or delete or truncate on impact_credit
      for each statement execute function impact_credit_is_append_only()`)
    this.addSql(`
      create table impact_chain (
        id smallint primary key default 1 check (id = 1),
        seq bigint not null,
        hash text not null,
        posted_at timestamptz(3)
      )`)
    this.addSql(
      `insert into impact_chain (seq, hash) values (0, repeat('0', 64))`
    )
    this.addSql(`
      create table impact_rollup (
        union_id text not null,
        dimension text not null check (dimension in ('total', 'province',
          'county', 'scheme', 'union', 'cooperative', 'festival', 'channel')),
        key text not null,
        month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
        funding_class text not null check (funding_class in ('direct', 'assisted')),
        provisional_fen bigint not null,
        confirmed_fen bigint not null,
        reversed_fen bigint not null,
        reversed_confirmed_fen bigint not null,
        primary key (union_id, dimension, key, month, funding_class)
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table impact_rollup`)
    this.addSql(`drop table impact_chain`)
    this.addSql(`drop table impact_credit`)
    this.addSql(`drop function impact_credit_is_append_only`)
    this.addSql(`drop table counting_rule`)
  }
}
