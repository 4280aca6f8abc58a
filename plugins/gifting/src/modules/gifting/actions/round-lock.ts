import type { Context } from "@medusajs/framework/types"
import type { Actor, GiftPackageDTO, GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import { askTransition, type RoundTransition } from "../lib/round-transitions"
import { snapshotHash } from "../lib/snapshot-hash"
import { packagesOf } from "../queries/package-queries"
import { participantsDigest } from "../queries/participant-queries"
import { lockWait } from "../queries/rows"
import {
  addStep,
  findRound,
  updateRound,
  type RoundColumns,
} from "../queries/round-queries"

/** Which round is meant; with a union, only if it is that union's own. */
export type RoundKey = { id: string; union_id?: string }

export type StepBy = { actor: Actor; at: Date; note?: string }

/**
 * Holds the round's row until the transaction ends; absent or not yours: 404.
 * Whoever waits too long for it is told so (`busy_retry`).
 */
export async function lockRound(
  context: Context,
  key: RoundKey
): Promise<GiftRoundDTO> {
  await lockWait(context)
  const round = await findRound(context, key.id, true)
  if (!round || (key.union_id && round.union_id !== key.union_id)) {
    throw refuse.notFound("gift_round_not_found")
  }
  return round
}

/** True when the round may take the transition, false when it already has. */
export function mayMove(
  round: GiftRoundDTO,
  transition: RoundTransition
): boolean {
  const answer = askTransition(round.state, transition)
  if (answer.kind === "refused") {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
  return answer.kind === "move"
}

/** Moves a locked round along the table and writes the step it took. */
export async function moveRound(
  context: Context,
  round: GiftRoundDTO,
  transition: RoundTransition,
  step: StepBy,
  columns: RoundColumns = {}
): Promise<GiftRoundDTO> {
  const answer = askTransition(round.state, transition)
  if (answer.kind !== "move") {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
  await updateRound(context, round.id, { ...columns, state: answer.to })
  await addStep(context, round.id, { ...step, kind: transition })
  return lockRound(context, round)
}

/** Hash of the round as it stands in the database now. */
export async function hashOf(
  context: Context,
  round: GiftRoundDTO,
  packages: GiftPackageDTO[]
): Promise<string> {
  const digest = await participantsDigest(context, round.id)
  return snapshotHash({ ...round, ...digest, packages })
}

/** Throws unless the round still is what its snapshot hash says. */
export async function assertUntouched(context: Context, round: GiftRoundDTO) {
  const packages = await packagesOf(context, round.id)
  const hash = await hashOf(context, round, packages)
  if (hash !== round.snapshot_hash) {
    throw refuse.notAllowed("gift_round_changed_after_submission")
  }
  return packages
}
