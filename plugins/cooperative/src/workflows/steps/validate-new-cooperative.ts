import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import { refuse } from "../../modules/cooperative/lib/refuse"
import type { NewCooperative } from "../../types/cooperative"

export type ValidateNewCooperativeInput = NewCooperative

/** Refuses before anything is made: an unknown county
 * (`cooperative_county_unknown`), a credit code that is another's. Answers the
 * shop that the new stock is sold by. */
export const validateNewCooperativeStep = createStep(
  "validate-new-cooperative",
  async (input: ValidateNewCooperativeInput, { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    const [taken] = await service.listCooperatives(
      { credit_code: input.credit_code },
      { take: 1, select: ["id"] }
    )
    if (taken) {
      throw refuse.notAllowed("cooperative_credit_code_taken")
    }
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: counties } = await query.graph({
      entity: "division",
      fields: ["code"],
      filters: { code: input.county_code },
    })
    if (counties.length === 0) {
      throw refuse.invalid("cooperative_county_unknown", {
        code: input.county_code,
      })
    }
    const [channel] = await container
      .resolve(Modules.SALES_CHANNEL)
      .listSalesChannels({}, { take: 1, order: { created_at: "ASC" } })
    const [profile] = await container
      .resolve(Modules.FULFILLMENT)
      .listShippingProfiles({ type: "default" }, { take: 1 })
    return new StepResponse({
      sales_channel_id: channel?.id ?? "",
      shipping_profile_id: profile?.id ?? "",
    })
  }
)
