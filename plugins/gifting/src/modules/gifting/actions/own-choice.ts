import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO, OwnPartDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import { isOpenToMembers, isShownToMembers } from "../lib/own-choice"
import {
  findOwnPart,
  recordOptOut,
  recordOwnAddress,
  recordOwnChoice,
  shareRound,
} from "../queries/own-choice-queries"
import { closedOn } from "./choosing"
import { assertPackage } from "./drafting"

/** A round by its id, and the member who asks for what is theirs in it. */
export type OwnKey = { id: string; member_id: string }

/** Absent, not approved, not theirs: all one answer. */
export async function requireOwnPart(
  context: Context,
  key: OwnKey,
  round: GiftRoundDTO | undefined
): Promise<{ round: GiftRoundDTO; part: OwnPartDTO }> {
  const part =
    round && isShownToMembers(round)
      ? await findOwnPart(context, round.id, key.member_id)
      : undefined
  if (!round || !part) {
    throw refuse.notFound("gift_round_not_yours")
  }
  return { round, part }
}

/** Throws `gift_choice_opted_out`, `gift_choices_closed` and their like. */
export async function chooseOwn(
  context: Context,
  key: OwnKey,
  package_id: string,
  at: Date
) {
  const { round, part } = await shareOpenRound(context, key, at)
  if (round.mode === "uniform") {
    throw refuse.notAllowed("gift_choice_uniform")
  }
  await assertPackage(context, round.id, package_id)
  if (!(await recordOwnChoice(context, { id: part.id, package_id, at }))) {
    throw refuse.notAllowed("gift_choice_opted_out")
  }
}

/** Where this round's parcel goes; the roster is the union's own matter. */
export async function correctOwnAddress(
  context: Context,
  key: OwnKey,
  address_enc: string,
  at: Date
) {
  const { round, part } = await shareOpenRound(context, key, at)
  if (round.delivery_mode === "workplace") {
    throw refuse.notAllowed("gift_address_workplace")
  }
  await recordOwnAddress(context, { id: part.id, address_enc, at })
}

/** Gives the gift up, or takes that back: then the earlier choice holds. */
export async function optOut(
  context: Context,
  key: OwnKey,
  isOut: boolean,
  at: Date
) {
  const { part } = await shareOpenRound(context, key, at)
  await recordOptOut(context, { id: part.id, at: isOut ? at : null })
}

async function shareOpenRound(context: Context, key: OwnKey, at: Date) {
  const own = await requireOwnPart(
    context,
    key,
    await shareRound(context, key.id)
  )
  const { round } = own
  if (!isOpenToMembers(round, at)) {
    throw round.state === "approved"
      ? refuse.notAllowed("gift_own_choice_closed", { on: closedOn(round) })
      : refuse.notAllowed("gift_own_choice_ordered")
  }
  return own
}
