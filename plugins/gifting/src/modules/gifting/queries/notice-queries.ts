import type { Context } from "@medusajs/framework/types"
import type { ChoiceNoticeKind } from "../../../types/names"
import { rows } from "./rows"

/** A sender that died leaves its messages to others after this long. */
const CLAIMED_SECONDS = 600
/** A number that fails more often is given up. */
const MOST_ATTEMPTS = 3

/**
 * Puts a message into the queue for everybody of the round who has neither
 * chosen nor opted out; who was put there before is left. Answers how many.
 */
export async function queueNotices(
  context: Context,
  roundId: string,
  kind: ChoiceNoticeKind,
  dueOn: string
): Promise<number> {
  const [answer] = await rows<{ queued: number }>(
    context,
    `with queued as (
       insert into gift_choice_notice (participant_id, kind, due_on)
       select id, ?, ? from gift_participant
       where round_id = ? and package_id is null and opted_out_at is null
         and mobile_enc is not null
       on conflict do nothing returning 1
     ) select count(*)::int as queued from queued`,
    [kind, dueOn, roundId]
  )
  return answer?.queued ?? 0
}

/**
 * Rounds whose deadline is near and that were open before, so that nobody is
 * told twice on one day.
 */
export const roundsNearDeadline = (
  context: Context,
  today: string,
  days: number
) =>
  rows<{ id: string }>(
    context,
    `select id from gift_round
     where state = 'approved' and mode = 'choice'
       and choices_closed_at is null
       and choice_deadline between ?::date and ?::date + ?::int
       and (approved_at at time zone 'Asia/Shanghai')::date
         < choice_deadline - ?::int
     order by id`,
    [today, today, days, days]
  )

export type ClaimedNotice = {
  participant_id: string
  kind: ChoiceNoticeKind
  due_on: string
  round_id: string
  round_name: string
  union_id: string
  choice_deadline: string
  /** Another freezing of the roster asks for another choice. */
  approved_at: string
  mobile_enc: string
}

/**
 * Takes the next messages to send, each for one sender only. Those that nobody
 * needs any more, since a choice was made or the choosing ended, are dropped.
 */
export async function claimNotices(
  context: Context,
  limit: number,
  { at, today }: { at: Date; today: string }
): Promise<{ taken: number; notices: ClaimedNotice[] }> {
  const claimed = await rows<ClaimedNotice & { is_needed: boolean }>(
    context,
    `with next as (
       select participant_id, kind, due_on from gift_choice_notice
       where sent_at is null and due_on <= ?::date and attempts < ?
         and (claimed_at is null
           or claimed_at < ?::timestamptz - make_interval(secs => ?))
       order by due_on, participant_id limit ? for update skip locked
     ), claimed as (
       update gift_choice_notice n
       set claimed_at = ?, attempts = n.attempts + 1
       from next where n.participant_id = next.participant_id
         and n.kind = next.kind and n.due_on = next.due_on
       returning n.participant_id, n.kind, n.due_on
     )
     select c.participant_id, c.kind, c.due_on::text as due_on,
       r.id as round_id, r.name as round_name, r.union_id,
       r.choice_deadline::text as choice_deadline,
       extract(epoch from r.approved_at)::bigint::text as approved_at,
       p.mobile_enc,
       (p.package_id is null and p.opted_out_at is null
         and p.mobile_enc is not null and r.state = 'approved'
         and r.choices_closed_at is null and r.choice_deadline >= ?::date)
         as is_needed
     from claimed c join gift_participant p on p.id = c.participant_id
       join gift_round r on r.id = p.round_id`,
    [today, MOST_ATTEMPTS, at, CLAIMED_SECONDS, limit, at, today]
  )
  const needless = claimed.filter(({ is_needed }) => !is_needed)
  await dropNotices(context, needless)
  return {
    taken: claimed.length,
    notices: claimed.filter(({ is_needed }) => is_needed),
  }
}

type NoticeKey = Pick<ClaimedNotice, "participant_id" | "kind" | "due_on">

const KEYS = `(participant_id, kind, due_on) in
  (select * from unnest(?::text[], ?::text[], ?::date[]))`

const keysOf = (notices: readonly NoticeKey[]) => [
  notices.map(({ participant_id }) => participant_id),
  notices.map(({ kind }) => kind),
  notices.map(({ due_on }) => due_on),
]

const dropNotices = (context: Context, notices: readonly NoticeKey[]) =>
  notices.length > 0
    ? rows(
        context,
        `delete from gift_choice_notice where ${KEYS}`,
        keysOf(notices)
      )
    : Promise.resolve([])

export const markSent = (
  context: Context,
  notices: readonly NoticeKey[],
  at: Date
) =>
  rows(context, `update gift_choice_notice set sent_at = ? where ${KEYS}`, [
    at,
    ...keysOf(notices),
  ])
