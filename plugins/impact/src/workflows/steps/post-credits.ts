import { COOPERATIVE_MODULE } from "@mall/cooperative/modules/cooperative"
import type { CooperativeModuleService } from "@mall/cooperative/modules/cooperative"
import { consumeOutbox } from "@mall/outbox/consume"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { IMPACT_MODULE, type ImpactModuleService } from "../../modules/impact"
import { LINE_EVENTS, lineIdsOf, parseLineEvent, toNews } from "../../line-news"

const CONSUMER = "impact-credits"
const EVENTS_PER_TRANSACTION = 500

/**
 * Posts credits for all news of consignment lines not posted yet, each batch
 * in one transaction with its acknowledgement. Nothing to undo: a batch that
 * fails has left no trace, and posting again posts nothing.
 */
export const postCreditsStep = createStep(
  "post-credits",
  async (_: void, { container }) => {
    const events = await consumeOutbox(container, {
      consumer: CONSUMER,
      names: LINE_EVENTS,
      limit: EVENTS_PER_TRANSACTION,
      handle: async (batch, unit) => {
        const lineEvents = batch.map(parseLineEvent)
        const facts = await unit.use(
          COOPERATIVE_MODULE,
          (cooperative: CooperativeModuleService, context) =>
            cooperative.consignmentLineFacts(lineIdsOf(lineEvents), context)
        )
        const news = toNews(lineEvents, facts)
        await unit.use(IMPACT_MODULE, (impact: ImpactModuleService, context) =>
          impact.postCredits(news, context)
        )
      },
    })
    return new StepResponse({ events })
  }
)
