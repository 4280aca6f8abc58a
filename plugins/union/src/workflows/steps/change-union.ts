import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { By } from "../../modules/union/tables/log"
import type { UnionFacts } from "../../types/unions"

export type ChangeUnionInput = {
  id: string
  facts: Partial<UnionFacts>
  by: By
}

/** One transaction of one module: nothing to undo. */
export const changeUnionStep = createStep(
  "change-union",
  async (input: ChangeUnionInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    return new StepResponse(
      await service.changeUnion(input.id, input.facts, input.by)
    )
  }
)
