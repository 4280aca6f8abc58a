import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { CreateUnionInput, UnionDTO } from "../../types/unions"

export const createUnionsStep = createStep(
  "create-unions",
  async (input: { unions: CreateUnionInput[] }, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    const unions: UnionDTO[] = []
    for (const union of input.unions) {
      unions.push(await service.addUnion(union))
    }
    return new StepResponse(
      unions,
      unions.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    // Children first: a parent cannot go while they point at it.
    for (const id of [...(ids ?? [])].reverse()) {
      await service.deleteUnions(id)
    }
  }
)
