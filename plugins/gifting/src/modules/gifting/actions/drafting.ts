import type { Context } from "@medusajs/framework/types"
import type { GiftPackageDTO, GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import { wasEverSubmitted } from "../queries/judgement-queries"
import { packagesOf, replacePackages } from "../queries/package-queries"
import {
  addStep,
  deleteRound,
  insertRound,
  updateRound,
  type RoundColumns,
} from "../queries/round-queries"
import { lockRound, mayMove, type RoundKey, type StepBy } from "./round-lock"

export type RoundOwner = { id: string; union_id: string; union_path: string }

type NewRound = RoundColumns & RoundOwner

/** Starts a draft. */
export async function draftRound(
  context: Context,
  input: NewRound,
  step: StepBy
): Promise<GiftRoundDTO> {
  await insertRound(context, { ...input, created_by: step.actor.id })
  await addStep(context, input.id, { ...step, kind: "draft" })
  return lockRound(context, input)
}

/** Changes a draft; a submitted round is frozen. */
export async function changeDraft(
  context: Context,
  key: RoundKey,
  columns: RoundColumns
): Promise<GiftRoundDTO> {
  const draft = await lockDraft(context, key)
  if (draft.supplement_of) {
    assertSamePlan(draft, columns)
  }
  if (columns.default_package_id) {
    await assertPackage(context, key.id, columns.default_package_id)
  }
  await updateRound(context, key.id, columns)
  return lockRound(context, key)
}

/** What a supplement has of its parent, or it would be another round. */
const OF_PARENT = [
  "festival",
  "festival_name",
  "festival_document",
  "fiscal_year",
  "per_head_fen",
  "reserve_members",
] as const

function assertSamePlan(draft: GiftRoundDTO, columns: RoundColumns) {
  const differs = OF_PARENT.some(
    (column) =>
      columns[column] !== undefined && columns[column] !== draft[column]
  )
  if (differs) {
    throw refuse.notAllowed("gift_supplement_fixed")
  }
}

/** Deletes a draft, and only one that was never put before anybody. */
export async function deleteDraft(context: Context, key: RoundKey) {
  await lockDraft(context, key)
  if (await wasEverSubmitted(context, key.id)) {
    throw refuse.notAllowed("gift_round_was_submitted")
  }
  await deleteRound(context, key.id)
}

/**
 * Puts packages in the place of a draft's former ones. The default stays with
 * the package of the same position; a single package is the default.
 */
export async function replaceDraftPackages(
  context: Context,
  key: RoundKey,
  packages: GiftPackageDTO[]
) {
  const round = await lockDraft(context, key)
  const former = await packagesOf(context, key.id)
  const position =
    former.find((item) => item.id === round.default_package_id)?.position ?? 0
  await replacePackages(context, key.id, packages)
  const kept = packages[position] ?? packages[0]
  await updateRound(context, key.id, { default_package_id: kept?.id ?? null })
}

async function lockDraft(context: Context, key: RoundKey) {
  const round = await lockRound(context, key)
  if (!mayMove(round, "submit")) {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
  return round
}

/** Throws unless the package belongs to the round. */
export async function assertPackage(
  context: Context,
  roundId: string,
  packageId: string
) {
  const packages = await packagesOf(context, roundId)
  const found = packages.find((item) => item.id === packageId)
  if (!found) {
    throw refuse.notFound("gift_package_not_found")
  }
  return found
}
