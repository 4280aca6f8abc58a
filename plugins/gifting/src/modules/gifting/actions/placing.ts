import { addFen, timesFen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO } from "../../../types/dtos"
import type { JudgementChange } from "../../../types/judgement"
import { refuse } from "../../../refuse"
import type { GoodNow } from "../lib/goods-faults"
import {
  deleteAllocations,
  insertAllocations,
  orderLinesOf,
  type OrderLine,
} from "../queries/allocation-queries"
import { countChoosers } from "../queries/own-choice-queries"
import {
  decideTransfer,
  findTransfer,
  insertTransfer,
  type NewTransfer,
} from "../queries/transfer-queries"
import { releaseMembers } from "../queries/supplement-queries"
import { judgeFrozen } from "./approval"
import { applyDefault, assertChoicesOver } from "./choosing"
import { noting } from "./judging"
import type { RuleContext } from "./round-judge"
import {
  lockRound,
  mayMove,
  moveRound,
  type RoundKey,
  type StepBy,
} from "./round-lock"
import { assertNoSupplements } from "./supplementing"

/** `lines` is null when the round was ordered before: nothing is left to do. */
export type Placing = {
  round: GiftRoundDTO
  /** What is no longer as it was when the round was approved. */
  changes: JudgementChange[]
  lines: OrderLine[] | null
}

/**
 * Locks an approved round, makes sure that it is what was approved, that its
 * goods can be ordered and the rules of the day allow it and that nobody is cut
 * short who may still choose, gives the default to whoever did not choose, and
 * sums up what must be ordered, one line per variant. Who opted out gets
 * nothing; where all did there is nothing to order.
 */
export async function beginPlacing(
  context: Context,
  key: RoundKey,
  { rules, goods }: { rules: RuleContext; goods: readonly GoodNow[] },
  step: StepBy
): Promise<Placing> {
  const round = await lockRound(context, key)
  if (round.order_id) {
    return { round, changes: [], lines: null }
  }
  mayMove(round, "place")
  await assertChoicesOver(context, round, step.at)
  const changes = await judgeFrozen(context, round, "place", {
    rules,
    goods,
    step,
  })
  await applyDefault(context, round, step.at)
  const lines = await orderLinesOf(context, round.id)
  if (lines.length === 0) {
    throw refuse.notAllowed("gift_round_nobody_takes")
  }
  return { round, changes, lines }
}

/** Writes allocations and transfer of the order just made; the round is ordered. */
export async function completePlacing(
  context: Context,
  key: RoundKey,
  order: {
    lines: OrderLine[]
    changes: JudgementChange[]
    pay_by: string
    transfer: Omit<NewTransfer, "amount_fen">
  },
  step: StepBy
): Promise<GiftRoundDTO> {
  const round = await lockRound(context, key)
  const { order_id } = order.transfer
  const written = await insertAllocations(context, round.id, order_id)
  const { opted_out } = await countChoosers(context, round.id)
  const total_fen = addFen(
    ...order.lines.map((line) => timesFen(line.unit_price_fen, line.quantity))
  )
  // Until now the round's total is the most that was approved.
  if (
    written !== round.member_count - opted_out ||
    total_fen > round.total_fen
  ) {
    throw refuse.unexpected("gift_round_changed_after_submission")
  }
  await insertTransfer(context, { ...order.transfer, amount_fen: total_fen })
  return moveRound(context, round, "place", noting(step, order.changes), {
    order_id,
    total_fen,
    ordered_at: step.at,
    pay_by: order.pay_by,
  })
}

/**
 * Calls a round off before it is paid, which frees its members' caps and, of a
 * supplement, its places in the reserve. Refuses
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
  await assertNoSupplements(context, round.id)
  await releaseMembers(context, round.id)
  // Transfers of orders taken back before are done with.
  const transfer = round.order_id
    ? await findTransfer(context, { order_id: round.order_id }, true)
    : undefined
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
