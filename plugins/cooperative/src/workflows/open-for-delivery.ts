import {
  createWorkflow,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createRemoteLinkStep,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

const PROVIDER = "manual_manual"

export type OpenForDeliveryInput = {
  location_id: string
  /** A name no other has: Medusa's fulfilment sets are told apart by it. */
  name: string
  sales_channel_id: string
  shipping_profile_id: string
}

/** Free delivery anywhere in the country from one cooperative's own stock. */
export const openForDeliveryWorkflow = createWorkflow(
  "open-for-delivery",
  (input: WorkflowData<OpenForDeliveryInput>) => {
    linkSalesChannelsToStockLocationWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        id: input.location_id,
        add: [input.sales_channel_id],
      })),
    })
    createRemoteLinkStep(
      transform({ input }, ({ input }) => [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: input.location_id },
          [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
        },
      ])
    )
    createLocationFulfillmentSetWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        location_id: input.location_id,
        fulfillment_set_data: { name: input.name, type: "shipping" },
      })),
    })
    const { data: sets } = useQueryGraphStep({
      entity: "fulfillment_set",
      fields: ["id"],
      filters: { name: input.name },
    })
    const zones = createServiceZonesWorkflow.runAsStep({
      input: transform({ input, sets }, ({ input, sets }) => ({
        data: [
          {
            name: input.name,
            fulfillment_set_id: sets[0]?.id ?? "",
            geo_zones: [{ type: "country" as const, country_code: "cn" }],
          },
        ],
      })),
    })
    createShippingOptionsWorkflow.runAsStep({
      input: transform({ input, zones }, ({ input, zones }) => [
        {
          name: `包邮（${input.name}）`,
          service_zone_id: zones[0]?.id ?? "",
          shipping_profile_id: input.shipping_profile_id,
          provider_id: PROVIDER,
          price_type: "flat" as const,
          type: {
            label: "包邮",
            description: "合作社直发，全国包邮",
            code: "free",
          },
          prices: [{ currency_code: "cny", amount: 0 }],
          rules: [],
        },
      ]),
    })
  }
)
