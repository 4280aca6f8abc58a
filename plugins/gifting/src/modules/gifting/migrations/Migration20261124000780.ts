import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What was judged when a round was submitted, approved and ordered: figures,
 * the rules and the budget they were held against, and what they said. A round
 * reaches none of these states without it.
 */
export class Migration20261124000780 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_package_item add column origin_claim_id text;

      create table gift_judgement (
        id text primary key,
        seq bigint generated always as identity unique,
        round_id text not null references gift_round on delete restrict,
        occasion text not null
          check (occasion in ('submit', 'approve', 'place')),
        judged_at timestamptz not null,
        judged_on date not null,
        actor_type text not null
          check (actor_type in ('union_staff', 'user', 'system')),
        actor_id text not null,
        snapshot_hash text not null,
        outcome text not null check (outcome in ('pass', 'warn')),
        figures jsonb not null,
        rules jsonb not null,
        findings jsonb not null,
        changes jsonb not null
      );
      create index gift_judgement_of_round on gift_judgement (round_id, seq);
      create trigger gift_judgement_is_append_only
      before update or delete or truncate on gift_judgement
      for each statement execute function gifting_refuses_change();

      create function gift_round_moves_judged() returns trigger
      language plpgsql as $$
      begin
        if not exists (
          select 1 from gift_judgement j
          where j.round_id = new.id and j.snapshot_hash = new.snapshot_hash
            and j.occasion = case new.state when 'submitted' then 'submit'
              when 'approved' then 'approve' else 'place' end
        ) then
          raise exception 'gift round % becomes % without a judgement',
            new.id, new.state using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger gift_round_moves_judged
      before update of state on gift_round for each row
      when ((old.state, new.state) in (('draft', 'submitted'),
        ('submitted', 'approved'), ('approved', 'ordered')))
      execute function gift_round_moves_judged();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger gift_round_moves_judged on gift_round;
      drop function gift_round_moves_judged;
      drop table gift_judgement;
      alter table gift_package_item drop column origin_claim_id;
    `)
  }
}
