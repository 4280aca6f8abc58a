import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Members choose for themselves: what they chose, corrected or gave up is
 * dated on their own row, never a step each in the round's history. Messages
 * that ask them to are a queue beside it, at most one of a kind to a member.
 */
export class Migration20261124001100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table gift_participant
        drop constraint gift_participant_chosen_by_check,
        add constraint gift_participant_chosen_by_check
          check (chosen_by in ('member', 'staff', 'default')),
        add column chosen_at timestamptz,
        add column opted_out_at timestamptz,
        add column address_changed_at timestamptz,
        add constraint gift_participant_own_choice_dated
          check (chosen_by <> 'member' or chosen_at is not null);
      create index gift_participant_of_member
        on gift_participant (member_id, round_id);
      create index gift_participant_unchosen on gift_participant (round_id, id)
        where package_id is null and opted_out_at is null;

      create table gift_choice_notice (
        participant_id text not null
          references gift_participant on delete cascade,
        kind text not null check (kind in ('opening', 'deadline', 'staff')),
        due_on date not null,
        attempts int not null default 0,
        claimed_at timestamptz,
        sent_at timestamptz,
        primary key (participant_id, kind, due_on)
      );
      create unique index gift_choice_notice_once
        on gift_choice_notice (participant_id, kind) where kind <> 'staff';
      create index gift_choice_notice_waiting
        on gift_choice_notice (due_on, participant_id) where sent_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table gift_choice_notice;
      drop index gift_participant_unchosen, gift_participant_of_member;
      update gift_participant set chosen_by = 'staff'
        where chosen_by = 'member';
      alter table gift_participant
        drop constraint gift_participant_own_choice_dated,
        drop constraint gift_participant_chosen_by_check,
        add constraint gift_participant_chosen_by_check
          check (chosen_by in ('staff', 'default')),
        drop column address_changed_at,
        drop column opted_out_at,
        drop column chosen_at;
    `)
  }
}
