import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import {
  type ClosedShort,
  type ConsignmentDetail,
  ConsignmentEvents,
} from "@mall/cooperative/types"
import { addFen } from "@mall/ledger/money"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StepBy } from "../../modules/gifting/actions/round-lock"
import { civilDate } from "@mall/calendar/civil-date"
import { refuse } from "../../refuse"
import { handOverRound } from "../hand-over-parcels"
import { acceptReceived } from "../ordering/accept-received"
import { refundPayment } from "../ordering/refund-payment"
import { shrinkOrder } from "../ordering/shrink-order"
import { useGifting } from "../ordering/use-gifting"
import { cooperativesOf } from "../reading/services"
import { byOperator } from "./by"

export type CloseConsignmentShortInput = {
  consignment_id: string
  reason: string
  user_id: string
}

/**
 * Parcels, stock, refund, order, allocations, the money owed to the union and
 * the news, in ONE transaction: nothing to undo. Closed before, it answers the
 * same and changes nothing.
 */
export const closeConsignmentShortStep = createStep(
  "close-consignment-short",
  async (input: CloseConsignmentShortInput, { container }) => {
    const consignment = await cooperativesOf(container).retrieveAnyConsignment(
      input.consignment_id
    )
    if (consignment.source_type !== "gift_round") {
      throw refuse.notAllowed("consignment_not_of_round", {
        display_no: consignment.display_no,
      })
    }
    const step = byOperator(input.user_id)
    const closed = await inOneTransaction(container, (unit) =>
      closeShort(unit, consignment, input, step)
    )
    return new StepResponse({
      id: consignment.id,
      display_no: closed.display_no,
      state: closed.consignment_state,
    })
  }
)

/** Round, consignment, order, stock: the order in which all others lock. */
async function closeShort(
  unit: Unit,
  { id, source_id, parcels }: ConsignmentDetail,
  { reason, user_id }: CloseConsignmentShortInput,
  step: StepBy
): Promise<ClosedShort> {
  await useGifting(unit, (gifting, context) =>
    gifting.lockRound(source_id, context)
  )
  if (parcels === 0) {
    // Nobody is to be handed over to a consignment that is closed.
    await handOverRound(unit, source_id)
  }
  const closed = await unit.use(
    COOPERATIVE_MODULE,
    (cooperatives: CooperativeModuleService, context) =>
      cooperatives.closeShort(
        {
          consignment_id: id,
          reason,
          on: civilDate(step.at),
          closed_by: user_id,
        },
        context
      )
  )
  if (closed.is_new) {
    await shrinkOrder(unit, closed.order_id, closed.lines, reason, user_id)
    await refundShort(unit, closed, user_id, civilDate(step.at))
    await settleRound(unit, source_id, { ...closed, id, reason }, step)
  }
  return closed
}

/** One payment back, and one piece of news per line. */
async function refundShort(
  unit: Unit,
  { order_id, lines }: ClosedShort,
  userId: string,
  on: string
) {
  await refundPayment(unit, order_id, amountOf(lines), userId)
  await unit.append(
    ...lines.map(({ line_id, refund_key, amount_fen }) => ({
      name: ConsignmentEvents.line_refunded,
      key: `${ConsignmentEvents.line_refunded}:${line_id}:${refund_key}`,
      payload: {
        line_ids: [line_id],
        on,
        refund: { key: refund_key, line_id, amount_fen },
      },
    }))
  )
}

/** Allocations, the money owed, and whatever the shortage was holding up. */
async function settleRound(
  unit: Unit,
  roundId: string,
  closed: ClosedShort & { id: string; reason: string },
  step: StepBy
) {
  const { id, display_no, order_id, lines, recipient_refs, reason } = closed
  const round = await useGifting(unit, (gifting, context) =>
    gifting.recordShortage(
      roundId,
      {
        order_id,
        consignment_id: id,
        variant_ids: lines.map((line) => line.variant_id),
        // To the workplace goes one parcel for all, under the round's id.
        allocation_ids: recipient_refs.includes(roundId)
          ? null
          : recipient_refs,
        refund_key: `close-short:${id}`,
        amount_fen: amountOf(lines),
        reason: `${display_no}：${reason}`,
      },
      { ...step, note: `${display_no}：${reason}` },
      context
    )
  )
  await acceptReceived(unit, round, step.at)
}

const amountOf = (lines: ClosedShort["lines"]) =>
  addFen(...lines.map((line) => line.amount_fen))
