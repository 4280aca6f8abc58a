import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { By } from "../../modules/union/tables/log"
import type { CreateUnionInput } from "../../types/unions"

export type OpenUnionInput = { union: CreateUnionInput; by: By }

/** One transaction of one module: nothing to undo. */
export const openUnionStep = createStep(
  "open-union",
  async (input: OpenUnionInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    return new StepResponse(await service.openUnion(input.union, input.by))
  }
)
