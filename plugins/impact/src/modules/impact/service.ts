import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { refusals } from "@mall/access/refusals"
import type {
  CountingRuleDTO,
  Credit,
  CreditedLine,
  Dimension,
  LineNews,
  Verification,
} from "../../types"
import { sentences } from "../../types/sentences"
import { chainCredits, ChainHead, GENESIS, walkChain } from "./lib/chain"
import { deriveCredits, lineIdOf } from "./lib/derive-credits"
import { CountingRule } from "./models/counting-rule"
import {
  creditedByLine,
  creditsBetween,
  creditsOfLines,
  insertCredits,
  lockHead,
  moveHead,
  readHead,
} from "./queries/credits"
import {
  countKeys,
  readClock,
  Scope,
  sumByKey,
  sumByMonth,
  sumFigures,
} from "./queries/figures"
import { addToRollup, countRollupDifferences } from "./queries/rollup"

const refuse = refusals(sentences)

const VERIFY_BATCH = 5_000

/**
 * The books of consumption assistance. Credits are only ever added, by
 * `postCredits` alone: no method is generated for them, and a trigger refuses
 * whoever tries to change the table. Sums are read from the roll-ups.
 */
export class ImpactModuleService extends MedusaService({ CountingRule }) {
  /**
   * Posts what news of consignment lines is worth, and adds it to the
   * roll-ups in the same transaction. Callers queue at the head of the
   * chain; the same news again posts nothing. Answers the new credits.
   */
  @InjectTransactionManager()
  async postCredits(
    news: LineNews[],
    @MedusaContext() context: Context = {}
  ): Promise<Credit[]> {
    const head = await lockHead(context)
    const lineIds = [...new Set(news.map(lineIdOf))]
    const posted = await creditsOfLines(context, lineIds)
    const rules = await this.listCountingRules({}, {}, context)
    const credits = chainCredits(
      head,
      deriveCredits(news, posted, ruleFinder(rules)),
      new Date().toISOString()
    )
    const last = credits.at(-1)
    if (last) {
      await insertCredits(context, credits)
      await addToRollup(context, head.seq)
      await moveHead(context, last)
    }
    return credits
  }

  /** The sums of a period, and of how many places, sellers and buyers. */
  @InjectManager()
  async summarize(scope: Scope, @MedusaContext() context: Context = {}) {
    const figures = await sumFigures(context, scope)
    const keys = await countKeys(context, scope)
    return {
      figures,
      counts: {
        provinces: keys.province ?? 0,
        counties: keys.county ?? 0,
        cooperatives: keys.cooperative ?? 0,
        unions: keys.union ?? 0,
      },
    }
  }

  /** The sums of each key of a dimension, the largest first. */
  @InjectManager()
  async breakDown(
    scope: Scope,
    dimension: Dimension,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return await sumByKey(context, scope, dimension, page)
  }

  /** The sums month by month; months without any are absent. */
  @InjectManager()
  async trend(scope: Scope, @MedusaContext() context: Context = {}) {
    return await sumByMonth(context, scope)
  }

  /** What stands credited of each of these lines. */
  @InjectManager()
  async creditedByLine(
    lineIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<CreditedLine[]> {
    return await creditedByLine(context, lineIds)
  }

  /** When the books are read, and when they last changed. */
  @InjectManager()
  async clock(@MedusaContext() context: Context = {}) {
    return await readClock(context)
  }

  /**
   * Reads the whole chain from its beginning and folds all credits again.
   * Posting goes on meanwhile: what is chained already never changes.
   */
  @InjectManager()
  async verify(
    @MedusaContext() context: Context = {}
  ): Promise<Omit<Verification, "as_of">> {
    const head = await readHead(context)
    const brokenSeq = await findBreak(context, head)
    const differences = await countRollupDifferences(context)
    return {
      is_intact: brokenSeq === null && differences === 0,
      credits: head.seq,
      head_hash: head.hash,
      first_broken_seq: brokenSeq,
      rollup_differences: differences,
    }
  }
}

function ruleFinder(rules: CountingRuleDTO[]) {
  return (on: string) => {
    const rule = rules.find(
      ({ starts_on, ends_on }) =>
        starts_on <= on && (ends_on === null || on <= ends_on)
    )
    if (!rule) {
      throw refuse.unexpected("counting_rule_missing", { on })
    }
    return rule
  }
}

/** The first credit that does not lead from the genesis to the head, if any. */
async function findBreak(context: Context, head: ChainHead) {
  let at = GENESIS
  while (at.seq < head.seq) {
    const credits = await creditsBetween(context, at, head, VERIFY_BATCH)
    const step = walkChain(at, credits)
    if ("broken_seq" in step || credits.length === 0) {
      return "broken_seq" in step ? step.broken_seq : at.seq + 1
    }
    at = step.head
  }
  return at.hash === head.hash ? null : head.seq
}
