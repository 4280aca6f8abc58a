import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../modules/ledger"
import type LedgerModuleService from "../../modules/ledger/service"

const BATCH = 500

/** Each batch is a transaction of its own and needs no undoing. */
export const expireHoldsStep = createStep(
  "expire-holds",
  async ({ now }: { now: string }, { container }) => {
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    let expired = 0
    for (;;) {
      const batch = await ledger.expireHolds(new Date(now), BATCH)
      expired += batch.length
      if (batch.length < BATCH) {
        return new StepResponse({ expired })
      }
    }
  }
)
