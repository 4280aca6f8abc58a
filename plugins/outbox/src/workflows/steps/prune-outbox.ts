import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OUTBOX_MODULE } from "../../modules/outbox"
import type { OutboxModuleService } from "../../modules/outbox/service"
import { inOneTransaction } from "../../one-transaction"
import { pruneDelivered } from "../../prune"

const EVENTS_AT_ONCE = 1_000
/** A run ends by itself; what is left is for the next one. */
const BATCHES_PER_RUN = 200
const DAY_MS = 24 * 60 * 60 * 1000

/** A short transaction per batch; what is forgotten cannot be undone. */
export const pruneOutboxStep = createStep(
  "prune-outbox",
  async (_: void, { container }) => {
    const { keptDays } = container.resolve<OutboxModuleService>(OUTBOX_MODULE)
    const before = new Date(Date.now() - keptDays * DAY_MS)
    let pruned = 0
    for (let batch = 0; batch < BATCHES_PER_RUN; batch += 1) {
      const count = await inOneTransaction(container, (unit) =>
        pruneDelivered(unit, { before, limit: EVENTS_AT_ONCE })
      )
      pruned += count
      if (count < EVENTS_AT_ONCE) {
        break
      }
    }
    return new StepResponse({ pruned })
  }
)
