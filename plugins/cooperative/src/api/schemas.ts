import { paging } from "@mall/access/fields"
import { z } from "@medusajs/framework/zod"

const pageOf = paging({ most: 100, usual: 20 })

const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(item).max(100))

const consignmentState = z.enum([
  "awaiting_payment",
  "released",
  "shipping",
  "shipped",
  "accepted",
  "cancelled",
  "closed_short",
])

const parcelState = z.enum(["pending", "shipped", "received", "voided"])

export const consignmentsQuery = z.object({
  /** Several are separated by commas. */
  state: listOf(consignmentState).default([]),
  /** The newest first, or the earliest due, undated ones last. */
  order: z.enum(["newest", "due_on"]).default("newest"),
  ...pageOf,
})

export const openConsignmentsQuery = z.object({
  /** Several are separated by commas; those still to be shipped if absent. */
  state: listOf(consignmentState).default(["released", "shipping"]),
  ...pageOf,
})

export const parcelsQuery = z.object({
  /** A parcel's number or a tracking number, whole. */
  q: z.string().trim().min(1).max(60).optional(),
  state: listOf(parcelState).default([]),
  ...pageOf,
})

export const cooperativesQuery = z.object({
  /** Only those that sell one of these products. */
  product_ids: listOf(z.string().max(64)).optional(),
  ...pageOf,
})

export const shipParcelBody = z.object({
  /** Told from the number's shape when empty. */
  carrier: z.string().trim().max(40).default(""),
  /** Several are separated by 、 or ; */
  tracking_number: z.string().trim().min(1).max(400),
})

export type ConsignmentsQuery = z.infer<typeof consignmentsQuery>
export type ParcelsQuery = z.infer<typeof parcelsQuery>
export type CooperativesQuery = z.infer<typeof cooperativesQuery>
export type ShipParcelBody = z.infer<typeof shipParcelBody>

const page = { count: z.number(), offset: z.number(), limit: z.number() }

const consignment = z.object({
  id: z.string(),
  display_no: z.string(),
  cooperative_id: z.string(),
  cooperative_name: z.string(),
  source_type: z.enum(["gift_round", "order"]),
  source_id: z.string(),
  order_id: z.string(),
  buyer_union_id: z.string().nullable(),
  buyer_name: z.string(),
  buyer_path: z.string().nullable(),
  channel: z.enum(["union_gift", "worker"]),
  festival: z.string().nullable(),
  delivery_mode: z.enum(["home", "workplace"]),
  due_on: z.string().nullable(),
  state: consignmentState,
  paid_on: z.string().nullable(),
  accepted_on: z.string().nullable(),
  closed_on: z.string().nullable(),
  close_reason: z.string().nullable(),
  created_at: z.string(),
  parcels: z.number(),
  parcels_shipped: z.number(),
  parcels_received: z.number(),
  parcels_voided: z.number(),
  amount_fen: z.number(),
  quantity: z.number(),
})

const consignmentLine = z.object({
  id: z.string(),
  consignment_id: z.string(),
  order_line_item_id: z.string(),
  product_id: z.string(),
  product_title: z.string(),
  variant_id: z.string(),
  variant_title: z.string(),
  quantity: z.number(),
  unit_price_fen: z.number(),
  amount_fen: z.number(),
  union_fen: z.number(),
  subsidy_fen: z.number(),
  own_fen: z.number(),
  refunded_fen: z.number(),
  short_quantity: z.number(),
  county_code: z.string().nullable(),
  province_code: z.string().nullable(),
  schemes: z.array(z.string()),
  origin_claim_id: z.string().nullable(),
  is_countable: z.boolean(),
  state: z.enum(["placed", "paid", "accepted", "refunded", "cancelled"]),
})

const parcel = z.object({
  id: z.string(),
  parcel_no: z.string(),
  state: parcelState,
  recipient_name: z.string().nullable(),
  mobile: z.string().nullable(),
  address: z.string().nullable(),
  department: z.string().nullable(),
  goods: z.array(z.object({ title: z.string(), quantity: z.number() })),
  carrier: z.string().nullable(),
  carrier_name: z.string().nullable(),
  tracking_numbers: z.array(z.string()),
  shipped_at: z.string().nullable(),
  void_reason: z.string().nullable(),
})

const batch = z.object({
  id: z.string(),
  consignment_id: z.string(),
  fulfillment_id: z.string().nullable(),
  parcels: z.number(),
  created_by: z.string(),
  created_at: z.string(),
})

const cooperative = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["cooperative", "company", "family_farm"]),
  county_code: z.string(),
  county_name: z.string().nullable(),
  about: z.string(),
  households_helped: z.number(),
})

export const answers = {
  me: z.object({
    staff: z.object({
      id: z.string(),
      email: z.string(),
      display_name: z.string(),
      roles: z.array(z.enum(["owner", "seller", "packer"])),
    }),
    cooperative,
  }),
  carriers: z.object({
    carriers: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  consignments: z.object({ consignments: z.array(consignment), ...page }),
  consignment: z.object({
    consignment: consignment.extend({ lines: z.array(consignmentLine) }),
  }),
  parcels: z.object({ parcels: z.array(parcel), ...page }),
  shipments: z.object({ shipments: z.array(batch) }),
  shipped: z.object({
    batch: batch.nullable(),
    already_shipped: z.number(),
    consignment_state: consignmentState,
    /** Of a file: rows that name a carrier and no number. */
    without_number: z.number().optional(),
  }),
  corrected: z.object({
    parcel_no: z.string(),
    carrier: z.string(),
    tracking_numbers: z.array(z.string()),
  }),
  cooperatives: z.object({
    cooperatives: z.array(
      cooperative.extend({ product_ids: z.array(z.string()) })
    ),
    ...page,
  }),
  cooperative: z.object({
    cooperative: cooperative.extend({
      product_ids: z.array(z.string()),
      sales: z.object({
        orders: z.number(),
        quantity: z.number(),
        amount_fen: z.number(),
      }),
    }),
  }),
}
