import { verifiedMobileOf } from "@mall/sign-in/verified-mobile"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { MembershipDTO } from "../../types/members"

export type BindMemberInput = { customer_id: string }

/** The only step of its workflow and one transaction: nothing to undo. */
export const bindMemberStep = createStep(
  "bind-member",
  async ({ customer_id }: BindMemberInput, { container }) => {
    const mobile = await verifiedMobileOf(container, customer_id)
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    const membership: MembershipDTO | null = mobile
      ? await service.bindMember({
          customer_id,
          mobile_hash: mobile.mobile_hash,
        })
      : null
    return new StepResponse(membership)
  }
)
