import type { Context } from "@medusajs/framework/types"
import type { GiftJudgementDTO, Judgement } from "../../../types/judgement"
import { iso, rows } from "./rows"

const COLUMNS = `id, round_id, occasion, ${iso("judged_at")},
  judged_on::text as judged_on, actor_type, actor_id, snapshot_hash, outcome,
  figures, rules, findings, changes`

/** All judgements of a round that let it go on, oldest first. */
export const judgementsOf = (context: Context, roundId: string) =>
  rows<GiftJudgementDTO>(
    context,
    `select ${COLUMNS} from gift_judgement where round_id = ? order by seq`,
    [roundId]
  )

/** The last judgement of the round as it is frozen now. */
export async function latestJudgement(
  context: Context,
  roundId: string,
  snapshotHash: string
): Promise<GiftJudgementDTO | undefined> {
  const [judgement] = await rows<GiftJudgementDTO>(
    context,
    `select ${COLUMNS} from gift_judgement
     where round_id = ? and snapshot_hash = ? order by seq desc limit 1`,
    [roundId, snapshotHash]
  )
  return judgement
}

export const appendJudgement = (
  context: Context,
  judgement: Judgement &
    Pick<
      GiftJudgementDTO,
      | "id"
      | "round_id"
      | "occasion"
      | "actor_type"
      | "actor_id"
      | "snapshot_hash"
      | "outcome"
      | "changes"
    > & { judged_at: Date }
) =>
  rows(
    context,
    `insert into gift_judgement (id, round_id, occasion, judged_at, judged_on,
       actor_type, actor_id, snapshot_hash, outcome, figures, rules, findings,
       changes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      judgement.id,
      judgement.round_id,
      judgement.occasion,
      judgement.judged_at,
      judgement.figures.on,
      judgement.actor_type,
      judgement.actor_id,
      judgement.snapshot_hash,
      judgement.outcome,
      JSON.stringify(judgement.figures),
      JSON.stringify(judgement.rules),
      JSON.stringify(judgement.findings),
      JSON.stringify(judgement.changes),
    ]
  )

export async function wasEverSubmitted(context: Context, roundId: string) {
  const found = await rows(
    context,
    `select 1 from gift_judgement where round_id = ? limit 1`,
    [roundId]
  )
  return found.length > 0
}
