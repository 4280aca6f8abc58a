import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import type { OriginClaimInput } from "../../types"

export const submitOriginClaimsStep = createStep(
  "submit-origin-claims",
  async (claims: OriginClaimInput[], { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    const created = await origin.submitOriginClaims(claims)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (claim_ids, { container }) => {
    if (claim_ids) {
      const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
      await origin.deleteOriginClaims(claim_ids)
    }
  }
)
