import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { By } from "../../modules/union/tables/log"

export type ReopenUnionInput = { id: string; by: By }

/** One transaction of one module: nothing to undo. */
export const reopenUnionStep = createStep(
  "reopen-union",
  async (input: ReopenUnionInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.reopenUnion(input.id, input.by)
    return new StepResponse(undefined)
  }
)
