import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { SamePersonInput } from "../../types/roster"

/** The only step of its workflow and one transaction: nothing to undo. */
export const acceptSamePersonStep = createStep(
  "accept-same-person",
  async (input: SamePersonInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    const { row_number, holder_version, ...of } = input
    await service.acceptSamePerson(of, row_number, holder_version)
    return new StepResponse(input.import_id)
  }
)
