import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Written by hand (docs/adr/0006): hot, append-only, bigint fen. What must
 * never happen is refused here as well as in the service.
 */
export class Migration20261124000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table ledger_account (
        id text primary key,
        code text not null,
        owner_type text not null,
        owner_id text not null,
        currency_code text not null default 'cny'
          check (currency_code ~ '^[a-z]{3}$'),
        may_overdraw boolean not null,
        balance_fen bigint not null default 0,
        held_fen bigint not null default 0,
        created_at timestamptz not null default now(),
        constraint ledger_account_once unique (code, owner_id),
        constraint ledger_account_covered check (
          case when may_overdraw then balance_fen = 0 and held_fen = 0
          else held_fen between 0 and balance_fen end)
      );
      comment on column ledger_account.balance_fen is
        'Of an account that may be overdrawn it is the sum of its stripes.';

      create table ledger_balance_stripe (
        account_id text not null references ledger_account,
        stripe smallint not null,
        balance_fen bigint not null default 0,
        primary key (account_id, stripe)
      ) with (fillfactor = 50);

      create table ledger_hold (
        id text primary key,
        account_id text not null references ledger_account,
        credit_account_id text not null references ledger_account,
        amount_fen bigint not null check (amount_fen > 0),
        code text not null,
        key text not null unique,
        reference text not null,
        reference_id text not null,
        state text not null default 'pending'
          check (state in ('pending', 'posted', 'voided')),
        posted_fen bigint not null default 0,
        expires_at timestamptz,
        created_at timestamptz not null default clock_timestamp(),
        settled_at timestamptz,
        check (account_id <> credit_account_id),
        check (case state when 'posted' then posted_fen between 1 and amount_fen
          else posted_fen = 0 end),
        check ((state = 'pending') = (settled_at is null))
      );
      create index ledger_hold_pending on ledger_hold (expires_at)
        where state = 'pending';
      create index ledger_hold_of_account on ledger_hold (account_id)
        where state = 'pending';

      create table ledger_transfer (
        seq bigint generated always as identity unique,
        id text primary key,
        debit_account_id text not null references ledger_account,
        credit_account_id text not null references ledger_account,
        amount_fen bigint not null check (amount_fen > 0),
        code text not null,
        key text not null unique,
        reference text not null,
        reference_id text not null,
        reverses_id text references ledger_transfer,
        hold_id text unique references ledger_hold,
        posted_at timestamptz not null default clock_timestamp(),
        check (debit_account_id <> credit_account_id),
        check (reverses_id is null or hold_id is null)
      );
      create index ledger_transfer_debit
        on ledger_transfer (debit_account_id, seq);
      create index ledger_transfer_credit
        on ledger_transfer (credit_account_id, seq);
      create index ledger_transfer_reference
        on ledger_transfer (reference, reference_id);
      create index ledger_transfer_reverses
        on ledger_transfer (reverses_id) where reverses_id is not null;

      create function ledger_refuses_change() returns trigger
      language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op
          using errcode = 'restrict_violation';
      end $$;

      create trigger ledger_transfer_is_append_only
      before update or delete or truncate on ledger_transfer
      for each statement execute function ledger_refuses_change();

      create trigger ledger_hold_is_kept
      before delete or truncate on ledger_hold
      for each statement execute function ledger_refuses_change();

      create trigger ledger_account_is_kept
      before delete or truncate on ledger_account
      for each statement execute function ledger_refuses_change();

      create function ledger_hold_settles_once() returns trigger
      language plpgsql as $$
      begin
        if old.state <> 'pending'
          or (new.id, new.account_id, new.credit_account_id, new.amount_fen,
              new.code, new.key, new.reference, new.reference_id)
            is distinct from
             (old.id, old.account_id, old.credit_account_id, old.amount_fen,
              old.code, old.key, old.reference, old.reference_id)
        then
          raise exception 'hold % is % and keeps its content', old.id, old.state
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      create trigger ledger_hold_settles_once
      before update on ledger_hold
      for each row execute function ledger_hold_settles_once();

      create function ledger_reversal_is_bounded() returns trigger
      language plpgsql as $$
      declare
        original ledger_transfer;
        reversed numeric;
      begin
        select * into original from ledger_transfer
        where id = new.reverses_id for no key update;
        select coalesce(sum(amount_fen), 0) into reversed
        from ledger_transfer where reverses_id = new.reverses_id;
        if original.reverses_id is not null
          or reversed + new.amount_fen > original.amount_fen
        then
          raise exception 'transfer % cannot be reversed by %',
            new.reverses_id, new.amount_fen
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      create trigger ledger_reversal_is_bounded
      before insert on ledger_transfer
      for each row when (new.reverses_id is not null)
      execute function ledger_reversal_is_bounded();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table ledger_transfer, ledger_hold, ledger_balance_stripe,
        ledger_account;
      drop function ledger_refuses_change, ledger_hold_settles_once,
        ledger_reversal_is_bounded;
    `)
  }
}
