import type { Issuer } from "@mall/sign-in/types"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createStockLocationsWorkflow } from "@medusajs/medusa/core-flows"
import type { NewCooperative } from "../types/cooperative"
import { openForDeliveryWorkflow } from "./open-for-delivery"
import { openCooperativeStep } from "./steps/open-cooperative"
import { validateNewCooperativeStep } from "./steps/validate-new-cooperative"

export type OpenCooperativeInput = { cooperative: NewCooperative; by: Issuer }

/**
 * Makes a cooperative that can be stocked and sold at once: a stock location
 * of its own, sold by the shop, with free delivery; on record with who made
 * it. Refuses `cooperative_county_unknown` and `cooperative_credit_code_taken`.
 */
export const openCooperativeWorkflow = createWorkflow(
  "open-cooperative",
  (input: WorkflowData<OpenCooperativeInput>) => {
    const shop = validateNewCooperativeStep(input.cooperative)
    const locations = createStockLocationsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        locations: [
          {
            name: input.cooperative.name,
            metadata: { county_code: input.cooperative.county_code },
          },
        ],
      })),
    })
    openForDeliveryWorkflow.runAsStep({
      input: transform({ input, locations, shop }, (made) => ({
        ...made.shop,
        location_id: made.locations[0]?.id ?? "",
        name: `${made.input.cooperative.name} ${made.input.cooperative.credit_code}`,
      })),
    })
    const cooperative = openCooperativeStep(
      transform({ input, locations }, (made) => ({
        cooperative: {
          ...made.input.cooperative,
          stock_location_id: made.locations[0]?.id ?? "",
        },
        by: made.input.by,
      }))
    )
    return new WorkflowResponse(cooperative)
  }
)
