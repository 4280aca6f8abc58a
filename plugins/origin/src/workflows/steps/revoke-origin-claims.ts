import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import type { CivilDate } from "../../types"

export type RevokeOriginClaimsInput = {
  claim_ids: string[]
  /** The first day on which the claims no longer hold. */
  revoked_on: CivilDate
}

/** No undo: it is the workflow's only step, in one transaction. */
export const revokeOriginClaimsStep = createStep(
  "revoke-origin-claims",
  async ({ claim_ids, revoked_on }: RevokeOriginClaimsInput, { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    await origin.revokeOriginClaims(claim_ids, revoked_on)
    return new StepResponse(claim_ids)
  }
)
