import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import { civilDate } from "@mall/calendar/civil-date"
import type { MemberChange } from "../../modules/union/member-changes"
import type UnionModuleService from "../../modules/union/service"

/** The only step of its workflow and one transaction: nothing to undo. */
export const leaveMemberStep = createStep(
  "leave-member",
  async (change: MemberChange, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.leaveMember(change, civilDate(new Date()))
    return new StepResponse(change.member_id)
  }
)
