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
import { refuse } from "../../refuse"
import type {
  Payee,
  ProgrammePlan,
  ProgrammeSearch,
  VoucherRuleDTO,
} from "../../types/dtos"
import * as actions from "./actions/programme"
import { sqlOf } from "./sql"
import * as grants from "./tables/grants"
import {
  pageOfProgrammes,
  programmeInScope,
  type ProgrammeScope,
} from "./tables/programme-list"
import * as programmes from "./tables/programmes"

type ModuleOptions = {
  personal_data: PersonalDataKeys
  /** The mall's own bank account; absent, none is shown. */
  payee?: Payee | null
}

/**
 * Programmes from draft to close, and the rules for vouchers that behave like
 * cash. Every method runs in one transaction, its own or the one of the
 * context it is handed.
 */
export class SubsidyPlanning extends MedusaService({}) {
  /** Where unions send money for their fund, from the configuration. */
  readonly payee: Payee | null
  protected readonly cipher: PersonalDataCipher

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container, options)
    this.payee = options.payee ?? null
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  /** A page of a union's programmes, or of those in the subtree of a higher one. */
  @InjectTransactionManager()
  async programmesOf(
    scope: ProgrammeScope,
    search: ProgrammeSearch,
    @MedusaContext() context: Context = {}
  ) {
    return await pageOfProgrammes(sqlOf(context), scope, search)
  }

  /** One programme in scope; absent or not yours: `subsidy_programme_not_found`. */
  @InjectTransactionManager()
  async programmeOf(
    { id, ...scope }: ProgrammeScope & { id: string },
    @MedusaContext() context: Context = {}
  ) {
    const programme = await programmeInScope(sqlOf(context), scope, id)
    if (!programme) {
      throw refuse.notFound("subsidy_programme_not_found")
    }
    return programme
  }

  @InjectTransactionManager()
  async programmesById(ids: string[], @MedusaContext() context: Context = {}) {
    return await programmes.programmesById(sqlOf(context), ids)
  }

  @InjectTransactionManager()
  async tiersOf(
    programmeIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return await programmes.tiersOf(sqlOf(context), programmeIds)
  }

  /** All that happened to a programme, oldest first. */
  @InjectTransactionManager()
  async stepsOf(programmeId: string, @MedusaContext() context: Context = {}) {
    return await programmes.stepsOf(sqlOf(context), programmeId)
  }

  /** Granted, used, held, given back and left, by programme. */
  @InjectTransactionManager()
  async totalsOf(
    programmeIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return await grants.totalsOf(sqlOf(context), programmeIds)
  }

  /** Refuses a plan that is no programme, with the first reason. */
  @InjectTransactionManager()
  async draft(
    owner: { union_id: string; union_path: string; created_by: string },
    plan: ProgrammePlan,
    @MedusaContext() context: Context = {}
  ) {
    actions.assertPlan(plan)
    const sql = sqlOf(context)
    const id = await programmes.insertProgramme(sql, owner, plan)
    await programmes.addStep(sql, id, {
      kind: "draft",
      actor_type: "union_staff",
      actor_id: owner.created_by,
    })
    return id
  }

  /** Refuses with `subsidy_programme_state` unless it is a draft. */
  @InjectTransactionManager()
  async changeDraft(
    key: programmes.ProgrammeKey,
    plan: ProgrammePlan,
    @MedusaContext() context: Context = {}
  ) {
    actions.assertPlan(plan)
    const sql = sqlOf(context)
    const programme = await programmes.lockProgramme(sql, key)
    if (programme.state !== "draft") {
      throw refuse.notAllowed("subsidy_programme_state", {
        state: programme.state,
      })
    }
    await programmes.updatePlan(sql, key.id, plan)
  }

  /** `subsidy_cash_like` for goods without limit and no voucher rule. */
  @InjectTransactionManager()
  async submit(
    key: programmes.ProgrammeKey,
    by: { id: string; today: string; note?: string },
    @MedusaContext() context: Context = {}
  ) {
    await actions.submit(sqlOf(context), key, by)
  }

  /** `subsidy_self_approval` for who submitted it. Twice is once. */
  @InjectTransactionManager()
  async approve(
    key: programmes.ProgrammeKey,
    by: { id: string; today: string; note?: string; seen_steps: number },
    @MedusaContext() context: Context = {}
  ) {
    await actions.approve(sqlOf(context), key, by)
  }

  @InjectTransactionManager()
  async sendBack(
    key: programmes.ProgrammeKey,
    by: { id: string; today: string; note?: string },
    @MedusaContext() context: Context = {}
  ) {
    await actions.sendBack(sqlOf(context), key, by)
  }

  /** Suspends, resumes or closes; twice is once. Answers it as it was. */
  @InjectTransactionManager()
  async move(
    key: programmes.ProgrammeKey,
    transition: "suspend" | "resume" | "close",
    by: { id: string; today: string; note?: string },
    @MedusaContext() context: Context = {}
  ) {
    return await actions.move(sqlOf(context), key, transition, by)
  }

  @InjectTransactionManager()
  async voucherRulesOf(
    unionId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await programmes.voucherRulesOf(sqlOf(context), unionId)
  }

  /** Records the document by which a province allows cash-like vouchers. */
  @InjectTransactionManager()
  async addVoucherRule(
    rule: Omit<VoucherRuleDTO, "id">,
    @MedusaContext() context: Context = {}
  ) {
    return await programmes.insertVoucherRule(sqlOf(context), rule)
  }
}
