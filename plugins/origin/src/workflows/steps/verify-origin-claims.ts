import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import type { CivilDate } from "../../types"

export type VerifyOriginClaimsInput = {
  claim_ids: string[]
  verified_on: CivilDate
  valid_from: CivilDate
  valid_to: CivilDate
}

export const verifyOriginClaimsStep = createStep(
  "verify-origin-claims",
  async ({ claim_ids, ...period }: VerifyOriginClaimsInput, { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    await origin.verifyOriginClaims(claim_ids, period)
    return new StepResponse(claim_ids, claim_ids)
  },
  async (claim_ids, { container }) => {
    if (claim_ids) {
      const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
      await origin.updateOriginClaims(
        claim_ids.map((id) => ({
          id,
          state: "submitted" as const,
          verified_on: null,
          valid_from: null,
          valid_to: null,
        }))
      )
    }
  }
)
