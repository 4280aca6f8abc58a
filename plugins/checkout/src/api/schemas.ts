import { integerInQuery, paging } from "@mall/access/fields"
import type { Fen } from "@mall/ledger/money"
import { z } from "@medusajs/framework/zod"
import {
  AFTER_SALES_REASONS,
  AFTER_SALES_STATES,
  MAX_LINES,
  MAX_PHOTOS,
  MAX_QUANTITY,
  PAYMENT_METHODS,
  PURCHASE_STATES,
} from "../types/names"

const id = z.string().min(1).max(80)
const text = (max: number) => z.string().trim().min(1).max(max)
const fenIn = z
  .number()
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .transform((value) => value as Fen)
const page = paging({ most: 50, usual: 20 })

const wantedLine = z
  .object({
    variant_id: id,
    quantity: z.number().int().min(1).max(MAX_QUANTITY),
  })
  .strict()

const wantedLines = z.array(wantedLine).max(MAX_LINES)

const tenderChoice = z
  .union([z.literal("auto"), z.array(id).max(20)])
  .default("auto")

export const basketBody = z.object({ lines: wantedLines })

const code = z.string().regex(/^\d{6}$/)

export const addressBody = z.object({
  recipient_name: text(40),
  mobile: z.string().regex(/^1[3-9]\d{9}$/),
  province_code: code,
  prefecture_code: code.nullable().default(null),
  county_code: code,
  detail: text(120),
  is_default: z.boolean().default(false),
})

export const quoteBody = z.object({
  lines: z
    .array(wantedLine.extend({ expected_unit_price_fen: fenIn.optional() }))
    .min(1)
    .max(MAX_LINES),
  address_id: id.optional(),
  tenders: tenderChoice,
})

export const checkoutBody = z.object({
  lines: wantedLines.min(1),
  address_id: id,
  tenders: tenderChoice,
  expected_own_fen: fenIn,
  payment_method: z.enum(PAYMENT_METHODS).optional(),
  fresh_goods_confirmed: z.boolean().default(false),
  return_url: z.url().max(500).optional(),
})

export const payBody = z.object({
  payment_method: z.enum(PAYMENT_METHODS).optional(),
  return_url: z.url().max(500).optional(),
})

export const cancelBody = z.object({ reason: text(200).optional() })

export const receiveBody = z.object({
  /** All that have been shipped in full, unless some are named. */
  consignment_ids: z.array(id).min(1).max(MAX_LINES).optional(),
})

export const afterSalesBody = z.object({
  reason: z.enum(AFTER_SALES_REASONS),
  note: z.string().trim().max(500).default(""),
  lines: z
    .array(
      z
        .object({
          consignment_line_id: id,
          quantity: z.number().int().min(1).max(MAX_QUANTITY),
          /** Less than the whole price, when the buyer asks for less. */
          amount_fen: fenIn.optional(),
        })
        .strict()
    )
    .min(1)
    .max(MAX_LINES),
  photo_ids: z.array(id).max(MAX_PHOTOS).default([]),
})

export const purchasesQuery = z.object({
  state: z.enum(PURCHASE_STATES).optional(),
  ...page,
})

export const operatorPurchasesQuery = purchasesQuery.extend({
  customer_id: id.optional(),
  display_id: integerInQuery.optional(),
  /** Only those with something that waits for the operator. */
  attention: z.stringbool().optional(),
})

export const afterSalesQuery = z.object({
  state: z.enum(AFTER_SALES_STATES).optional(),
  ...page,
})

export const approveBody = z.object({
  lines: z
    .array(z.object({ consignment_line_id: id, amount_fen: fenIn }).strict())
    .min(1)
    .max(MAX_LINES),
  note: text(500).optional(),
})

export const previewBody = z.object({ lines: approveBody.shape.lines })

export const rejectBody = z.object({ note: text(500) })

export type BasketBody = z.infer<typeof basketBody>
export type AddressBody = z.infer<typeof addressBody>
export type QuoteBody = z.infer<typeof quoteBody>
export type CheckoutBody = z.infer<typeof checkoutBody>
export type PayBody = z.infer<typeof payBody>
export type CancelBody = z.infer<typeof cancelBody>
export type ReceiveBody = z.infer<typeof receiveBody>
export type AfterSalesBody = z.infer<typeof afterSalesBody>
export type PurchasesQuery = z.infer<typeof purchasesQuery>
export type OperatorPurchasesQuery = z.infer<typeof operatorPurchasesQuery>
export type AfterSalesQuery = z.infer<typeof afterSalesQuery>
export type ApproveBody = z.infer<typeof approveBody>
export type PreviewBody = z.infer<typeof previewBody>
export type RejectBody = z.infer<typeof rejectBody>
