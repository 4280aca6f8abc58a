import { civilDate } from "@mall/calendar/civil-date"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { PrivateFile } from "@mall/access/private-file"
import { refuse } from "../../refuse"
import * as approval from "./actions/approval"
import * as choosing from "./actions/choosing"
import * as people from "./actions/people"
import * as payment from "./actions/payment"
import * as placing from "./actions/placing"
import * as releasing from "./actions/releasing"
import { type RuleContext } from "./actions/round-judge"
import type { RoundKey, StepBy } from "./actions/round-lock"
import type { GoodNow } from "./lib/goods-faults"
import * as participants from "./queries/participant-queries"
import { overdueRounds } from "./queries/round-queries"
import * as transfers from "./queries/transfer-queries"
import { GiftPlanning } from "./planning"

/** A planned round's way to its paid order: approval, choices, payment. */
export class GiftOrdering extends GiftPlanning {
  /**
   * First part of a submission: see `freezeParticipants`. With
   * `gift_goods_not_orderable` every good that cannot be ordered is named.
   */
  @InjectTransactionManager()
  async beginSubmission(
    key: RoundKey,
    goods: readonly GoodNow[],
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    return await approval.beginSubmission(context, key, goods, at)
  }

  /** Copies the roster into the round being submitted, once. */
  @InjectTransactionManager()
  async freezeParticipants(
    roundId: string,
    roster: participants.Roster,
    @MedusaContext() context: Context = {}
  ) {
    await participants.insertParticipants(context, roundId, roster)
  }

  /** Last part of a submission; `gift_round_refused` when a rule refuses. */
  @InjectTransactionManager()
  async completeSubmission(
    key: RoundKey,
    ruleContext: RuleContext,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    await approval.completeSubmission(context, key, ruleContext, step, (enc) =>
      people.shownName(this.cipher, enc)
    )
  }

  /**
   * `gift_round_self_approval` for who submitted it, `gift_round_not_as_seen`
   * when the hash is not that of the round as it is. Twice is once.
   */
  @InjectTransactionManager()
  async approve(
    key: RoundKey,
    seen: Parameters<typeof approval.approve>[2],
    ruleContext: RuleContext,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await approval.approve(context, key, seen, ruleContext, step)
  }

  @InjectTransactionManager()
  async returnToDraft(
    key: RoundKey,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await approval.returnToDraft(context, key, step)
  }

  /** `gift_choices_closed` after the deadline, for staff as for members. */
  @InjectTransactionManager()
  async choose(
    key: RoundKey,
    choice: Parameters<typeof choosing.choose>[2],
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await choosing.choose(context, key, choice, step)
  }

  /** The choices of a whole table: all or none, one step in the history. */
  @InjectTransactionManager()
  async chooseEach(
    key: RoundKey,
    choices: Parameters<typeof choosing.chooseEach>[2],
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await choosing.chooseEach(context, key, choices, step)
  }

  @InjectTransactionManager()
  async participantsOfMembers(
    roundId: string,
    memberIds: readonly string[],
    @MedusaContext() context: Context = {}
  ) {
    return await participants.participantsOfMembers(context, roundId, memberIds)
  }

  /** Ends the choosing before its deadline. Twice is once. */
  @InjectTransactionManager()
  async closeChoices(
    key: RoundKey,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await choosing.closeChoices(context, key, step)
  }

  /** A page of the frozen roster, masked. */
  @InjectTransactionManager()
  async participantsOf(
    roundId: string,
    page: participants.ParticipantPage,
    @MedusaContext() context: Context = {}
  ) {
    const found = await participants.listParticipants(context, roundId, page)
    return {
      count: found.count,
      participants: found.rows.map((participant) =>
        people.maskParticipant(this.cipher, participant)
      ),
    }
  }

  @InjectTransactionManager()
  async choiceCounts(roundId: string, @MedusaContext() context: Context = {}) {
    return await participants.choiceCounts(context, roundId)
  }

  /**
   * First part of placing; its `lines` are null when it is ordered already.
   * `gift_choices_open` while members may still choose,
   * `gift_goods_not_orderable` with every good that was withdrawn.
   */
  @InjectTransactionManager()
  async beginPlacing(
    key: RoundKey,
    now: Parameters<typeof placing.beginPlacing>[2],
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await placing.beginPlacing(context, key, now, step)
  }

  /** Last part of placing, in the transaction that made the order. */
  @InjectTransactionManager()
  async completePlacing(
    key: RoundKey,
    order: Parameters<typeof placing.completePlacing>[2],
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await placing.completePlacing(context, key, order, step)
  }

  /** Calls a round off before payment; null when it was called off before. */
  @InjectTransactionManager()
  async cancel(
    key: RoundKey,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await placing.cancel(context, key, step)
  }

  /** See `releasing.withdrawOrder`: `gift_round_receipt_pending`. */
  @InjectTransactionManager()
  async withdrawOrder(
    key: RoundKey,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await releasing.withdrawOrder(context, key, step)
  }

  /** Ids of orders whose last day to pay is over. */
  @InjectTransactionManager()
  async overdueOrders(
    at: Date,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await overdueRounds(context, civilDate(at), limit)
  }

  /** Takes an overdue order back, or warns of it: see `releasing.lapseOrder`. */
  @InjectTransactionManager()
  async lapseOrder(
    id: string,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await releasing.lapseOrder(context, id, step)
  }

  @InjectTransactionManager()
  async transferOf(
    by: { id: string } | { round_id: string },
    @MedusaContext() context: Context = {}
  ) {
    const transfer = await transfers.findTransfer(context, by)
    if (!transfer) {
      throw refuse.notFound("corporate_transfer_not_found")
    }
    return transfer
  }

  @InjectTransactionManager()
  async transfers(
    filter: Parameters<typeof transfers.listTransfers>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await transfers.listTransfers(context, filter)
  }

  @InjectTransactionManager()
  async uploadReceipt(
    key: RoundKey,
    receipt: PrivateFile,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await payment.uploadReceipt(context, key, receipt, step)
  }

  /**
   * `receipt_replaced` when another receipt was judged than is there, and
   * `identification_code_misread` or `_differs` when the bank's statement does
   * not name this transfer. Twice is once: see `is_new` of the answer.
   */
  @InjectTransactionManager()
  async confirmTransfer(
    judged: payment.JudgedReceipt & payment.StatedCode,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await payment.confirmTransfer(context, judged, step)
  }

  @InjectTransactionManager()
  async rejectTransfer(
    judged: payment.JudgedReceipt,
    step: StepBy & { note: string },
    @MedusaContext() context: Context = {}
  ) {
    return await payment.rejectTransfer(context, judged, step)
  }
}
