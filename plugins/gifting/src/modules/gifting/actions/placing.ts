import { addFen, timesFen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import {
  deleteAllocations,
  insertAllocations,
  orderLinesOf,
  type OrderLine,
} from "../queries/allocation-queries"
import {
  decideTransfer,
  findTransfer,
  insertTransfer,
  type NewTransfer,
} from "../queries/transfer-queries"
import { judgeFrozen } from "./approval"
import { applyDefault, assertChoicesOver } from "./choosing"
import type { RuleContext } from "./round-judge"
import {
  lockRound,
  mayMove,
  moveRound,
  type RoundKey,
  type StepBy,
} from "./round-lock"

/** `lines` is null when the round was ordered before: nothing is left to do. */
export type Placing = { round: GiftRoundDTO; lines: OrderLine[] | null }

/**
 * Locks an approved round, makes sure it is what was approved and still within
 * the caps and that nobody is cut short who may still choose, gives the default to whoever did not choose, and sums up what must
 * be ordered, one line per variant.
 */
export async function beginPlacing(
  context: Context,
  key: RoundKey,
  rules: RuleContext,
  at: Date
): Promise<Placing> {
  const round = await lockRound(context, key)
  if (round.order_id) {
    return { round, lines: null }
  }
  mayMove(round, "place")
  await assertChoicesOver(context, round, at)
  await judgeFrozen(context, round, rules)
  await applyDefault(context, round)
  return { round, lines: await orderLinesOf(context, round.id) }
}

/** Writes allocations and transfer of the order just made; the round is ordered. */
export async function completePlacing(
  context: Context,
  key: RoundKey,
  order: { lines: OrderLine[]; transfer: Omit<NewTransfer, "amount_fen"> },
  step: StepBy
): Promise<GiftRoundDTO> {
  const round = await lockRound(context, key)
  const { order_id } = order.transfer
  const written = await insertAllocations(context, round.id, order_id)
  if (written !== round.member_count) {
    throw refuse.unexpected("gift_round_changed_after_submission")
  }
  const total_fen = addFen(
    ...order.lines.map((line) => timesFen(line.unit_price_fen, line.quantity))
  )
  await insertTransfer(context, { ...order.transfer, amount_fen: total_fen })
  return moveRound(context, round, "place", step, {
    order_id,
    total_fen,
    ordered_at: step.at,
  })
}

/**
 * Calls a round off before it is paid, which frees its members' caps. Refuses
 * while a bank receipt waits to be judged, since the money may have come.
 * Answers the round as it was, or null when it had been called off before.
 */
export async function cancel(
  context: Context,
  key: RoundKey,
  step: StepBy
): Promise<GiftRoundDTO | null> {
  const round = await lockRound(context, key)
  if (!mayMove(round, "cancel")) {
    return null
  }
  const transfer = await findTransfer(context, { round_id: round.id }, true)
  if (transfer?.state === "receipt_uploaded") {
    throw refuse.notAllowed("gift_round_receipt_pending")
  }
  if (transfer) {
    await deleteAllocations(context, round.id)
    await decideTransfer(context, transfer.id, {
      state: "cancelled",
      by: step.actor.id,
      at: step.at,
    })
  }
  await moveRound(context, round, "cancel", step, { closed_at: step.at })
  return round
}
