import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Kept as it was set before anybody had to say who and why. */
const FORMER = "启用修改记录以前的设置"

/**
 * Budgets and gift rules become append-only: a change is a new row that says
 * who set it, when, since when it holds and why. The row that union and year
 * are locked by stays, in a table of its own.
 */
export class Migration20261124000770 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_budget rename to gift_year;
      alter table gift_year rename constraint gift_budget_pkey
        to gift_year_pkey;
      comment on table gift_year is
        'The lock under which caps and budget of a union and year are judged.';

      create table gift_budget (
        id text primary key,
        seq bigint generated always as identity unique,
        union_id text not null,
        fiscal_year int not null,
        gift_fen bigint check (gift_fen >= 0),
        annual_income_fen bigint check (annual_income_fen >= 0),
        effective_from date not null,
        reason text not null,
        set_by_type text not null
          check (set_by_type in ('union_staff', 'system')),
        set_by text not null,
        set_at timestamptz not null,
        foreign key (union_id, fiscal_year) references gift_year,
        constraint gift_budget_not_backdated check (
          set_by_type = 'system' or effective_from
            >= (set_at at time zone 'Asia/Shanghai')::date)
      );
      create index gift_budget_in_force on gift_budget
        (union_id, fiscal_year, effective_from desc, seq desc);
      insert into gift_budget (id, union_id, fiscal_year, gift_fen,
        annual_income_fen, effective_from, reason, set_by_type, set_by, set_at)
      select 'gbu_' || substr(md5(union_id || fiscal_year), 1, 26), union_id,
        fiscal_year, gift_fen, annual_income_fen,
        (updated_at at time zone 'Asia/Shanghai')::date, '${FORMER}',
        'system', 'before_history', updated_at
      from gift_year
      where gift_fen is not null or annual_income_fen is not null;
      alter table gift_year drop column gift_fen,
        drop column annual_income_fen, drop column updated_at;

      alter table gift_rule
        drop constraint gift_rule_once,
        add column seq bigint generated always as identity unique,
        add column reason text,
        add column set_by_type text not null default 'system'
          check (set_by_type in ('union_staff', 'system')),
        add column set_by text not null default 'import',
        add column set_at timestamptz not null default now();
      update gift_rule set set_at = created_at;
      update gift_rule set reason = '${FORMER}', set_by = 'before_history'
        where union_id is not null;
      alter table gift_rule
        alter column set_by_type drop default,
        alter column set_by drop default,
        alter column set_at drop default,
        drop column created_at,
        add constraint gift_rule_of_union_explained
          check (union_id is null or reason is not null),
        add constraint gift_rule_not_backdated check (
          set_by_type = 'system' or starts_on
            >= (set_at at time zone 'Asia/Shanghai')::date);
      create index gift_rule_newest on gift_rule
        (province_code, union_id, kind, festival, starts_on, seq desc);

      create function gifting_refuses_change() returns trigger
      language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op
          using errcode = 'restrict_violation';
      end $$;
      create trigger gift_budget_is_append_only
      before update or delete or truncate on gift_budget
      for each statement execute function gifting_refuses_change();
      create trigger gift_rule_is_append_only
      before update or delete or truncate on gift_rule
      for each statement execute function gifting_refuses_change();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger gift_rule_is_append_only on gift_rule;
      drop trigger gift_budget_is_append_only on gift_budget;
      drop function gifting_refuses_change;

      delete from gift_rule older using gift_rule newer
      where newer.seq > older.seq and newer.kind = older.kind
        and newer.starts_on = older.starts_on
        and newer.province_code is not distinct from older.province_code
        and newer.union_id is not distinct from older.union_id
        and newer.festival is not distinct from older.festival;
      drop index gift_rule_newest;
      alter table gift_rule
        drop constraint gift_rule_not_backdated,
        drop constraint gift_rule_of_union_explained,
        add column created_at timestamptz not null default now(),
        drop column seq, drop column reason, drop column set_by_type,
        drop column set_by, drop column set_at,
        add constraint gift_rule_once unique nulls not distinct
          (province_code, union_id, kind, festival, starts_on);

      alter table gift_year
        add column gift_fen bigint check (gift_fen >= 0),
        add column annual_income_fen bigint check (annual_income_fen >= 0),
        add column updated_at timestamptz not null default now();
      update gift_year y set gift_fen = b.gift_fen,
        annual_income_fen = b.annual_income_fen
      from (
        select distinct on (union_id, fiscal_year) * from gift_budget
        order by union_id, fiscal_year, effective_from desc, seq desc
      ) b
      where b.union_id = y.union_id and b.fiscal_year = y.fiscal_year;
      drop table gift_budget;
      alter table gift_year rename constraint gift_year_pkey
        to gift_budget_pkey;
      alter table gift_year rename to gift_budget;
    `)
  }
}
