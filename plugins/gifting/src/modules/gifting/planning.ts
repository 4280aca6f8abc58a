import type { PrivateFile } from "@mall/access/private-file"
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
  BudgetSetting,
  GiftPackageDTO,
  NewRule,
  Payee,
} from "../../types/dtos"
import type {
  GiftRoundChange,
  GiftRoundPlan,
  OwnGiftRule,
  RoundSearch,
} from "../../types/inputs"
import { refuse } from "../../refuse"
import * as drafting from "./actions/drafting"
import * as minutes from "./actions/minutes"
import * as people from "./actions/people"
import { judge, type Judged, type RuleContext } from "./actions/round-judge"
import type { RoundKey, StepBy } from "./actions/round-lock"
import * as settings from "./actions/settings"
import { planColumns } from "./lib/plan-columns"
import { GiftRound } from "./models/gift-round"
import * as budgets from "./queries/budget-queries"
import { judgementsOf } from "./queries/judgement-queries"
import { minutesOf } from "./queries/minutes-queries"
import * as packages from "./queries/package-queries"
import {
  pageOfRounds,
  roundInScope,
  type RoundScope,
} from "./queries/round-list"
import * as rounds from "./queries/round-queries"
import * as rules from "./queries/rule-queries"
import { paged } from "./queries/rows"

type ModuleOptions = {
  personal_data: PersonalDataKeys
  /** The mall's own bank account; absent, none is shown. */
  payee?: Payee | null
  /** How long a closed round keeps mobiles and addresses. */
  recipients_kept_days?: number
  /** How long a union has to pay an order. */
  pay_days?: number
  /** Where members' receipt links lead and members choose. */
  storefront_url?: string
}

const KEPT_DAYS = 90
const PAY_DAYS = 15

/**
 * What rounds are made of: rules, budgets, drafts, packages, minutes. Every
 * method runs in one transaction, its own or the one of the context it is
 * handed; every move of a round happens under the lock of its row.
 */
export class GiftPlanning extends MedusaService({ GiftRound }) {
  /** Where corporate transfers go, from the configuration. */
  readonly payee: Payee | null
  readonly recipientsKeptDays: number
  readonly payDays: number
  readonly storefrontUrl: string
  protected readonly cipher: PersonalDataCipher

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container, options)
    this.recipientsKeptDays = options.recipients_kept_days ?? KEPT_DAYS
    this.payDays = options.pay_days ?? PAY_DAYS
    this.storefrontUrl = options.storefront_url ?? ""
    this.payee = options.payee ?? null
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  /** Adds rules as published; those on file already are left out. */
  @InjectTransactionManager()
  async importRules(
    input: NewRule[],
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    return await settings.importRules(context, input, at)
  }

  /** `gift_setting_backdated` for a rule that would hold before today. */
  @InjectTransactionManager()
  async setOwnRule(
    unionId: string,
    rule: OwnGiftRule & { id: string },
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    await settings.setOwnRule(context, unionId, rule, step)
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

  /** All a union ever set for itself, newest first. */
  @InjectTransactionManager()
  async ownRuleHistory(
    unionId: string,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return paged(await rules.ownRuleHistory(context, unionId, page))
  }

  /** What holds on a civil date, newest year first. */
  @InjectTransactionManager()
  async budgetsOf(
    unionId: string,
    on: string,
    @MedusaContext() context: Context = {}
  ) {
    return await budgets.budgetsOf(context, unionId, on)
  }

  /** All budgets a union ever set, newest first. */
  @InjectTransactionManager()
  async budgetHistory(
    unionId: string,
    page: budgets.BudgetPage,
    @MedusaContext() context: Context = {}
  ) {
    return paged(await budgets.budgetHistory(context, unionId, page))
  }

  /** `gift_setting_backdated`; the same again adds nothing. */
  @InjectTransactionManager()
  async setBudget(
    budget: BudgetSetting & { id: string },
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    await settings.setBudget(context, budget, step)
  }

  /** A page of a union's rounds, or of those in the subtree of a higher one. */
  @InjectTransactionManager()
  async roundsOf(
    scope: RoundScope,
    search: RoundSearch,
    @MedusaContext() context: Context = {}
  ) {
    return await pageOfRounds(context, scope, search)
  }

  /** One round in scope; absent or not yours: `gift_round_not_found`. */
  @InjectTransactionManager()
  async roundOf(
    { id, ...scope }: RoundScope & { id: string },
    @MedusaContext() context: Context = {}
  ) {
    const round = await roundInScope(context, scope, id)
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

  /** `gift_round_state` unless a draft, `gift_round_was_submitted` if ever. */
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

  /** What the rules say, of which figures; changes nothing. */
  @InjectTransactionManager()
  async judge(
    judged: Judged,
    ruleContext: RuleContext,
    @MedusaContext() context: Context = {}
  ) {
    return await judge(context, judged, ruleContext)
  }

  /** All judgements by which a round went on, oldest first. */
  @InjectTransactionManager()
  async judgementsOf(roundId: string, @MedusaContext() context: Context = {}) {
    return await judgementsOf(context, roundId)
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
}
