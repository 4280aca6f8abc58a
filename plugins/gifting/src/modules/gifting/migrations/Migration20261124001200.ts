import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Supplementary rounds (补充批次) for members who joined after a round was
 * submitted, within the places (补充名额) its chair approved beforehand. The
 * database holds what an approval that is carried over must rest on.
 */
export class Migration20261124001200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_round
        add column reserve_members int not null default 0
          check (reserve_members >= 0),
        add column supplement_of text references gift_round on delete restrict,
        add column approved_under text,
        add column outside_approval jsonb,
        add constraint gift_round_supplement_reserves_nothing
          check (supplement_of is null or reserve_members = 0),
        add constraint gift_round_supplement_of_another
          check (supplement_of is null or supplement_of <> id),
        add constraint gift_round_approved_under_parent check (
          approved_under is null or (supplement_of is not null
            and approved_by is not null and outside_approval is null)),
        add constraint gift_round_outside_is_supplement
          check (outside_approval is null or supplement_of is not null);
      create index gift_round_supplements on gift_round (supplement_of)
        where supplement_of is not null;

      create table gift_supplement_member (
        parent_id text not null references gift_round on delete restrict,
        member_id text not null,
        round_id text not null references gift_round on delete cascade,
        primary key (parent_id, member_id)
      );
      comment on table gift_supplement_member is
        'Who is meant by a supplement that was not called off: once per parent.';
      create index gift_supplement_member_of_round
        on gift_supplement_member (round_id);

      create function gift_round_within_approval() returns trigger
      language plpgsql as $$
      declare
        parent gift_round%rowtype;
        used bigint;
      begin
        select * into parent from gift_round
          where id = new.supplement_of for update;
        select coalesce(sum(member_count), 0) into used from gift_round
          where supplement_of = parent.id and id <> new.id and state in
            ('submitted', 'approved', 'ordered', 'paid', 'completed');
        if parent.state not in ('approved', 'ordered', 'paid', 'completed')
          or parent.approved_by is distinct from new.approved_by
          or parent.snapshot_hash is distinct from new.approved_under
          or new.state <> 'approved'
          or new.dearest_package_fen > parent.dearest_package_fen
          or used + new.member_count > parent.reserve_members
        then
          raise exception 'gift round % is not within the approval of %',
            new.id, new.supplement_of using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger gift_round_within_approval
      before update of approved_under on gift_round for each row
      when (new.approved_under is not null
        and new.approved_under is distinct from old.approved_under)
      execute function gift_round_within_approval();

      create function gift_round_keeps_supplements() returns trigger
      language plpgsql as $$
      begin
        if exists (select 1 from gift_round s
          where s.supplement_of = new.id and s.state <> 'cancelled')
        then
          raise exception 'gift round % has supplements, so it stays', new.id
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger gift_round_keeps_supplements
      before update of state on gift_round for each row
      when (new.state in ('draft', 'cancelled')
        and new.state is distinct from old.state)
      execute function gift_round_keeps_supplements();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger gift_round_keeps_supplements on gift_round;
      drop function gift_round_keeps_supplements;
      drop trigger gift_round_within_approval on gift_round;
      drop function gift_round_within_approval;
      drop table gift_supplement_member;
      drop index gift_round_supplements;
      alter table gift_round
        drop constraint gift_round_outside_is_supplement,
        drop constraint gift_round_approved_under_parent,
        drop constraint gift_round_supplement_of_another,
        drop constraint gift_round_supplement_reserves_nothing,
        drop column outside_approval, drop column approved_under,
        drop column supplement_of, drop column reserve_members;
    `)
  }
}
