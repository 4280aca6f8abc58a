import { z } from "@medusajs/framework/zod"
import { LINE_FAULTS } from "../types/basket"
import {
  AFTER_SALES_REASONS,
  AFTER_SALES_STATES,
  ATTENTIONS,
  PAYMENT_METHODS,
  PAYMENT_STATES,
  PURCHASE_STATES,
  REFUND_REASONS,
  REFUND_STATES,
} from "../types/names"

const id = z.string()
const fen = z.number().int()
const instant = z.string()
const maybe = z.string().nullable()
const page = { count: z.number(), offset: z.number(), limit: z.number() }

const fault = z.object({ code: z.enum(LINE_FAULTS), message: z.string() })

const goods = z.object({
  product_id: id,
  product_title: z.string(),
  product_handle: z.string(),
  variant_title: z.string(),
  thumbnail: maybe,
  unit_price_fen: fen.nullable(),
  available: z.number().nullable(),
  is_fresh: z.boolean(),
  cooperative_id: maybe,
  cooperative_name: maybe,
  county_code: maybe,
  county_name: maybe,
  is_assisted: z.boolean(),
})

const pricedLine = z.object({
  variant_id: id,
  quantity: z.number().int(),
  goods: goods.nullable(),
  amount_fen: fen,
  fault: fault.nullable(),
})

const region = {
  province_code: z.string(),
  province_name: z.string(),
  prefecture_code: maybe,
  prefecture_name: maybe,
  county_code: z.string(),
  county_name: z.string(),
}

const maskedAddress = z.object({
  id,
  recipient_name: z.string(),
  mobile: z.string(),
  address: z.string(),
  is_default: z.boolean(),
  ...region,
})

const address = z.object({
  id,
  recipient_name: z.string(),
  mobile: z.string(),
  detail: z.string(),
  is_default: z.boolean(),
  ...region,
})

const quote = z.object({
  lines: z.array(pricedLine.extend({ subsidy_fen: fen, own_fen: fen })),
  groups: z.array(
    z.object({
      cooperative_id: maybe,
      cooperative_name: maybe,
      variant_ids: z.array(id),
      goods_fen: fen,
    })
  ),
  tenders: z.array(
    z.object({
      tender: z.string(),
      reference: z.string(),
      label: z.string(),
      is_chosen: z.boolean(),
      is_able: z.boolean(),
      amount_fen: fen,
      remaining_fen: fen,
      expires_at: maybe,
      why: z.string(),
      lines: z.array(z.object({ variant_id: id, amount_fen: fen })),
    })
  ),
  totals: z.object({
    goods_fen: fen,
    delivery_fen: fen,
    subsidy_fen: fen,
    own_fen: fen,
  }),
  faults: z.array(fault),
  needs_fresh_confirmation: z.boolean(),
  payment_methods: z.array(z.enum(PAYMENT_METHODS)),
  can_check_out: z.boolean(),
})

const summary = z.object({
  id,
  display_id: z.number().int(),
  state: z.enum(PURCHASE_STATES),
  created_at: instant,
  due_at: instant,
  goods_fen: fen,
  delivery_fen: fen,
  subsidy_fen: fen,
  own_fen: fen,
  refunded_fen: fen,
  goods: z.array(
    z.object({
      product_title: z.string(),
      thumbnail: maybe,
      quantity: z.number().int(),
    })
  ),
  line_count: z.number().int(),
})

const line = z.object({
  consignment_line_id: id,
  order_line_item_id: id,
  product_id: id,
  product_title: z.string(),
  product_handle: maybe,
  variant_id: id,
  variant_title: z.string(),
  thumbnail: maybe,
  quantity: z.number().int(),
  unit_price_fen: fen,
  amount_fen: fen,
  subsidy_fen: fen,
  own_fen: fen,
  refunded_fen: fen,
  state: z.enum(["placed", "paid", "accepted", "refunded", "cancelled"]),
})

const parcel = z.object({
  parcel_no: z.string(),
  state: z.enum(["pending", "shipped", "received", "voided"]),
  carrier_name: maybe,
  tracking_numbers: z.array(z.string()),
  shipped_at: maybe,
  received_at: maybe,
})

const afterSales = z.object({
  id,
  purchase_id: id,
  state: z.enum(AFTER_SALES_STATES),
  reason: z.enum(AFTER_SALES_REASONS),
  note: z.string(),
  lines: z.array(
    z.object({
      consignment_line_id: id,
      product_title: z.string(),
      quantity: z.number().int(),
      asked_fen: fen,
      granted_fen: fen,
    })
  ),
  photos: z.array(z.object({ id, mime: z.string() })),
  decision_note: maybe,
  created_at: instant,
  decided_at: maybe,
})

const refund = z.object({
  id,
  reason: z.enum(REFUND_REASONS),
  amount_fen: fen,
  subsidy_fen: fen,
  own_fen: fen,
  state: z.enum(REFUND_STATES),
  created_at: instant,
})

const books = {
  payment_method: z.enum(PAYMENT_METHODS).nullable(),
  paid_at: maybe,
  consignments: z.array(
    z.object({
      id,
      display_no: z.string(),
      cooperative_id: id,
      cooperative_name: z.string(),
      state: z.enum([
        "awaiting_payment",
        "released",
        "shipping",
        "shipped",
        "accepted",
        "cancelled",
        "closed_short",
      ]),
      lines: z.array(line),
      parcels: z.array(parcel),
    })
  ),
  tenders: z.array(
    z.object({
      tender: z.string(),
      reference: z.string(),
      label: z.string(),
      amount_fen: fen,
      refunded_fen: fen,
    })
  ),
  refunds: z.array(refund),
  after_sales: z.array(afterSales),
  steps: z.array(z.object({ kind: z.string(), at: instant, note: maybe })),
}

const detail = summary.extend({
  ...books,
  address: maskedAddress.omit({ id: true, is_default: true }),
  actions: z.object({
    can_pay: z.boolean(),
    can_cancel: z.boolean(),
    can_receive: z.boolean(),
    can_ask_after_sales: z.boolean(),
  }),
})

const operatorPurchase = summary.extend({
  ...books,
  refunds: z.array(
    refund.extend({ attempts: z.number().int(), last_error: maybe })
  ),
  payments: z.array(
    z.object({
      session_id: id,
      number: z.number().int(),
      method: z.enum(PAYMENT_METHODS),
      state: z.enum(PAYMENT_STATES),
      amount_fen: fen,
      received_fen: fen.nullable(),
      created_at: instant,
    })
  ),
  union_name: maybe,
  customer_id: id,
  union_id: maybe,
  order_id: id,
})

const payment = z
  .object({
    provider_id: z.string(),
    method: z.enum(PAYMENT_METHODS),
    action: z
      .discriminatedUnion("kind", [
        z.object({
          kind: z.literal("qr_code"),
          content: z.string(),
          expires_at: maybe,
        }),
        z.object({ kind: z.literal("redirect"), url: z.string() }),
        z.object({
          kind: z.literal("client_secret"),
          client_secret: z.string(),
        }),
        z.object({ kind: z.literal("wait") }),
      ])
      .nullable(),
    has_failed: z.boolean(),
    due_at: instant,
  })
  .nullable()

const operatorAfterSales = afterSales.extend({ display_id: z.number().int() })

/** Answers of all routes, by what they answer. */
export const answers = {
  basket: z.object({
    basket: z.object({ lines: z.array(pricedLine), goods_fen: fen }),
  }),
  addresses: z.object({ addresses: z.array(maskedAddress) }),
  address: z.object({ address }),
  gone: z.object({ id }),
  quote: z.object({ quote }),
  paying: z.object({ purchase: detail, payment }),
  purchases: z.object({ purchases: z.array(summary), ...page }),
  purchase: z.object({ purchase: detail }),
  photo: z.object({ photo: z.object({ id, mime: z.string() }) }),
  afterSales: z.object({ after_sales: afterSales }),
  operatorAfterSales: z.object({
    after_sales: operatorAfterSales.extend({
      refund: refund
        .pick({ subsidy_fen: true, own_fen: true, state: true })
        .nullable(),
    }),
  }),
  afterSalesList: z.object({
    after_sales: z.array(operatorAfterSales),
    ...page,
  }),
  refundSplit: z.object({
    split: z.object({
      own_fen: fen,
      tenders: z.array(z.object({ label: z.string(), amount_fen: fen })),
    }),
  }),
  operatorPurchases: z.object({
    purchases: z.array(
      summary.extend({
        customer_id: id,
        union_id: maybe,
        union_name: maybe,
        order_id: id,
        attention: z.array(z.enum(ATTENTIONS)),
      })
    ),
    ...page,
  }),
  operatorPurchase: z.object({ purchase: operatorPurchase }),
  received: z.object({ received: z.boolean() }),
}
