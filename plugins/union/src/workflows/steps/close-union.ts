import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import { openWorkOf } from "../../closing-guards"
import type { By } from "../../modules/union/tables/log"
import { refuse } from "../../refuse"

export type CloseUnionInput = { id: string; by: By }

/** One transaction: whoever has open work there is asked inside it. */
export const closeUnionStep = createStep(
  "close-union",
  async (input: CloseUnionInput, { container }) => {
    await inOneTransaction(container, async (unit) => {
      const name = await unit.use<UnionModuleService, string>(
        UNION_MODULE,
        (service, context) =>
          service.closeUnion(input.id, input.by, new Date(), context)
      )
      const work = await openWorkOf(unit, input.id)
      if (work.length > 0) {
        throw refuse.notAllowed("union_has_open_work", {
          union: name,
          work_zh: work.map(({ zh }) => zh).join("、"),
          work_en: work.map(({ en }) => en).join(", "),
        })
      }
    })
    return new StepResponse(undefined)
  }
)
