import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type { MemberChange } from "../../modules/union/member-changes"
import type UnionModuleService from "../../modules/union/service"
import type { MemberUpdate } from "../../types/members"

export type UpdateMemberInput = { change: MemberChange; update: MemberUpdate }

/** The only step of its workflow and one transaction: nothing to undo. */
export const updateMemberStep = createStep(
  "update-member",
  async ({ change, update }: UpdateMemberInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.mendMember(change, update)
    return new StepResponse(change.member_id)
  }
)
