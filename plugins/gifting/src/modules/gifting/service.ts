import {
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type {
  GiftBudgetDTO,
  GiftPackageDTO,
  GiftRoundDTO,
  GiftRuleDTO,
  Payee,
  PrivateFile,
} from "../../types/dtos"
import type { GiftRoundChange, GiftRoundPlan } from "../../types/inputs"
import { refuse } from "../../refuse"
import * as approval from "./actions/approval"
import * as choosing from "./actions/choosing"
import * as drafting from "./actions/drafting"
import * as minutes from "./actions/minutes"
import * as people from "./actions/people"
import * as payment from "./actions/payment"
import * as placing from "./actions/placing"
import * as receiving from "./actions/receiving"
import { judge, type Judged, type RuleContext } from "./actions/round-judge"
import type { RoundKey, StepBy } from "./actions/round-lock"
import { planColumns } from "./lib/plan-columns"
import { GiftRound } from "./models/gift-round"
import * as allocations from "./queries/allocation-queries"
import { minutesOf } from "./queries/minutes-queries"
import * as packages from "./queries/package-queries"
import * as participants from "./queries/participant-queries"
import * as rounds from "./queries/round-queries"
import * as rules from "./queries/rule-queries"
import * as transfers from "./queries/transfer-queries"
import * as years from "./queries/year-queries"

type ModuleOptions = {
  personal_data: PersonalDataKeys
  /** The mall's own bank account; absent, none is shown. */
  payee?: Payee | null
}

/**
 * Gift rules, rounds, allocations and transfers. Every method runs in one
 * transaction, its own or the one of the context it is handed; every move of
 * a round happens under the lock of its row.
 */
export default class GiftingModuleService extends MedusaService({ GiftRound }) {
  /** Where corporate transfers go, from the configuration. */
  readonly payee: Payee | null
  private readonly cipher: PersonalDataCipher

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container, options)
    this.payee = options.payee ?? null
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  /** Adds rules or renews those of the same kind and date. Idempotent. */
  @InjectTransactionManager()
  async importRules(
    input: GiftRuleDTO[],
    @MedusaContext() context: Context = {}
  ) {
    return await rules.upsertRules(context, input)
  }

  /** Rules of a province and those a union set for itself. */
  @InjectTransactionManager()
  async rulesOf(
    provinceCode: string,
    unionId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await rules.rulesOf(context, provinceCode, unionId)
  }

  @InjectTransactionManager()
  async budgetsOf(unionId: string, @MedusaContext() context: Context = {}) {
    return await years.budgetsOf(context, unionId)
  }

  @InjectTransactionManager()
  async setBudget(
    budget: Omit<GiftBudgetDTO, "committed_fen">,
    @MedusaContext() context: Context = {}
  ) {
    await years.setBudget(context, budget)
  }

  /** Rounds of a union, or of the subtree of a higher one. */
  @InjectTransactionManager()
  async roundsOf(
    filter: rounds.RoundFilter,
    @MedusaContext() context: Context = {}
  ) {
    return await rounds.listRounds(context, filter)
  }

  /** One round within the filter; absent or not yours: `gift_round_not_found`. */
  @InjectTransactionManager()
  async roundOf(
    filter: rounds.RoundFilter & { id: string },
    @MedusaContext() context: Context = {}
  ) {
    const [round] = await rounds.listRounds(context, filter)
    if (!round) {
      throw refuse.notFound("gift_round_not_found")
    }
    return round
  }

  /** The round of an id, for work that no union staff started. */
  @InjectTransactionManager()
  async roundById(id: string, @MedusaContext() context: Context = {}) {
    const round = await rounds.findRound(context, id)
    if (!round) {
      throw refuse.notFound("gift_round_not_found")
    }
    return round
  }

  @InjectTransactionManager()
  async packagesOf(roundId: string, @MedusaContext() context: Context = {}) {
    return await packages.packagesOf(context, roundId)
  }

  /** All that happened to a round, oldest first. */
  @InjectTransactionManager()
  async stepsOf(roundId: string, @MedusaContext() context: Context = {}) {
    return await rounds.stepsOf(context, roundId)
  }

  /** The workplace contact in clear; for staff of the union itself only. */
  @InjectTransactionManager()
  async workplaceOf(roundId: string, @MedusaContext() context: Context = {}) {
    const sealed = await rounds.workplaceOf(context, roundId)
    return people.openWorkplace(this.cipher, sealed)
  }

  /** The same as it is stored, to be copied onto parcels. */
  @InjectTransactionManager()
  async sealedWorkplaceOf(
    roundId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await rounds.workplaceOf(context, roundId)
  }

  @InjectTransactionManager()
  async draftRound(
    owner: drafting.RoundOwner,
    plan: GiftRoundPlan,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    const columns = planColumns(plan, (plain) => this.cipher.encrypt(plain))
    return await drafting.draftRound(context, { ...columns, ...owner }, step)
  }

  /** Refuses with `gift_round_state` unless the round is a draft. */
  @InjectTransactionManager()
  async changeDraft(
    key: RoundKey,
    change: GiftRoundChange,
    @MedusaContext() context: Context = {}
  ) {
    const columns = planColumns(change, (plain) => this.cipher.encrypt(plain))
    return await drafting.changeDraft(context, key, columns)
  }

  /** Refuses with `gift_round_state` unless the round is a draft. */
  @InjectTransactionManager()
  async deleteDraft(key: RoundKey, @MedusaContext() context: Context = {}) {
    await drafting.deleteDraft(context, key)
  }

  /** Refuses with `gift_round_state` unless the round is a draft. */
  @InjectTransactionManager()
  async replacePackages(
    key: RoundKey,
    replacement: GiftPackageDTO[],
    @MedusaContext() context: Context = {}
  ) {
    await drafting.replaceDraftPackages(context, key, replacement)
  }

  /** Findings of all rules; changes nothing. */
  @InjectTransactionManager()
  async judge(
    judged: Judged,
    ruleContext: RuleContext,
    @MedusaContext() context: Context = {}
  ) {
    return await judge(context, judged, ruleContext)
  }

  /** First part of a submission: see `freezeParticipants`. */
  @InjectTransactionManager()
  async beginSubmission(
    key: RoundKey,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    return await approval.beginSubmission(context, key, at)
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
    seenHash: string,
    ruleContext: RuleContext,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await approval.approve(context, key, seenHash, ruleContext, step)
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
    choice: { package_id: string; target: participants.ChoiceTarget },
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await choosing.choose(context, key, choice, step)
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

  /** Adds meeting minutes until the round is ordered; none are taken away. */
  @InjectTransactionManager()
  async attachMinutes(
    key: RoundKey,
    file: PrivateFile & { id: string },
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    await minutes.attachMinutes(context, key, file, step)
  }

  @InjectTransactionManager()
  async minutesOf(roundId: string, @MedusaContext() context: Context = {}) {
    return await minutesOf(context, roundId)
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
   * `gift_choices_open` while members may still choose.
   */
  @InjectTransactionManager()
  async beginPlacing(
    key: RoundKey,
    ruleContext: RuleContext,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    return await placing.beginPlacing(context, key, ruleContext, at)
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
   * `receipt_replaced` when another receipt was judged than is there. Twice is
   * once: see `is_new` of the answer.
   */
  @InjectTransactionManager()
  async confirmTransfer(
    judged: payment.JudgedReceipt,
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

  /** Under which names a page of a round's recipients got their parcels. */
  @InjectTransactionManager()
  async parcelRecipients(
    round: GiftRoundDTO,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return round.delivery_mode === "workplace"
      ? { ids: [round.id], count: 1 }
      : await allocations.allocationPage(context, round.id, page)
  }

  /** The next recipients after an id, in chunks. */
  @InjectTransactionManager()
  async recipientsAfter(
    roundId: string,
    afterId: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await allocations.recipientsAfter(context, roundId, afterId, limit)
  }

  @InjectTransactionManager()
  async allocationCounts(
    roundId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await allocations.allocationCounts(context, roundId)
  }

  @InjectTransactionManager()
  async receive(
    key: RoundKey,
    target: allocations.ReceiptTarget,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await receiving.receive(context, key, target, step)
  }

  /** Lines of the receipt sheet with names in clear; log the export first. */
  @InjectTransactionManager()
  async receiptSheetLines(
    roundId: string,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    const found = await allocations.receiptSheetLines(context, roundId, page)
    return {
      count: found.count,
      lines: found.rows.map(({ name_enc, ...line }) => ({
        ...line,
        name: this.cipher.decrypt(name_enc),
      })),
    }
  }
}
