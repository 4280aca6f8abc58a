import { paging } from "@mall/access/fields"
import type { Fen } from "@mall/ledger/money"
import { z } from "@medusajs/framework/zod"
import {
  PROGRAMME_KINDS,
  PROGRAMME_STATES,
  SCOPE_KINDS,
  TOP_UP_STATES,
} from "../types/names"

const text = (most: number) => z.string().trim().min(1).max(most)
const date = z.iso.date()
/** Whole fen above zero of an amount a person types. */
const amount = z
  .number()
  .int()
  .min(1)
  .max(100_000_000_000)
  .transform((value) => value as Fen)
const page = paging({ most: 200, usual: 50 })
const flag = z.enum(["true", "false"]).default("false")

const tier = z
  .object({ threshold_fen: amount, discount_fen: amount, budget_fen: amount })
  .strict()

export const programmePlan = z.object({
  name: text(60),
  kind: z.enum(PROGRAMME_KINDS),
  scope_kind: z.enum(SCOPE_KINDS),
  scope_ids: z.array(z.string().min(1).max(64)).max(500).default([]),
  starts_on: date,
  ends_on: date,
  fiscal_year: z.number().int().min(2000).max(2200),
  priority: z.number().int().min(0).max(1000).default(100),
  budget_fen: amount,
  per_member_fen: amount.nullable().default(null),
  per_order_fen: amount.nullable().default(null),
  match_percent: z.number().int().min(1).max(100).nullable().default(null),
  tiers: z.array(tier).max(10).default([]),
})

export const programmesQuery = z.object({
  ...page,
  q: text(60).optional(),
  fiscal_year: z.coerce.number().int().min(2000).max(2200).optional(),
  /** One union of those in sight. */
  union_id: z.string().min(1).max(64).optional(),
  state: z.enum(PROGRAMME_STATES).optional(),
})

export const note = z.object({ note: text(500) })
export const optionalNote = z.object({ note: text(500).optional() })
/** How many steps the page showed; any change in between adds some. */
export const approve = optionalNote.extend({
  seen_steps: z.number().int().min(0).max(100_000),
})
export const fund = z.object({ amount_fen: amount })

export const grant = z.object({
  target: z.enum(["roster", "department"]),
  department: text(60).nullable().default(null),
  /** What each gets; absent: the programme's amount per member. */
  amount_fen: amount.nullable().default(null),
  /** Say what would happen and write nothing. */
  preview: z.boolean().default(false),
})

export const grantFileQuery = z.object({ preview: flag })
export const allowanceSearch = z.object({
  /** Exactly a name, a mobile or a staff number. */
  q: text(60).optional(),
  department: text(60).optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
})
export const pageQuery = z.object(page)

export const voucherRuleInput = z.object({
  document: text(200),
  issued_on: date,
  starts_on: date,
  ends_on: date.nullable().default(null),
})

export const topUp = z.object({ amount_fen: amount })
const receiptVersion = z.string().regex(/^[0-9a-f]{64}$/)
export const confirm = z.object({
  receipt_version: receiptVersion,
  /** As the bank's statement shows it. */
  identification_code: text(30),
})
export const reject = z.object({
  receipt_version: receiptVersion,
  reason: text(500),
})
export const topUpsQuery = z.object({
  ...page,
  state: z.enum(TOP_UP_STATES).optional(),
})

const nullableText = z.string().nullable()

export const tierView = z.object({
  id: z.string(),
  threshold_fen: z.number(),
  discount_fen: z.number(),
  budget_fen: z.number(),
  left_fen: z.number(),
})

export const programmeView = z.object({
  id: z.string(),
  union_id: z.string(),
  union_name: z.string(),
  name: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  state: z.enum(PROGRAMME_STATES),
  /** Its last day is over. */
  has_ended: z.boolean(),
  scope_kind: z.enum(SCOPE_KINDS),
  scope_ids: z.array(z.string()),
  starts_on: z.string(),
  ends_on: z.string(),
  fiscal_year: z.number(),
  priority: z.number(),
  budget_fen: z.number(),
  funded_fen: z.number(),
  per_member_fen: z.number().nullable(),
  per_order_fen: z.number().nullable(),
  match_percent: z.number().nullable(),
  tiers: z.array(tierView),
  totals: z.object({
    /** In the programme's own account: funded and given to nobody. */
    unassigned_fen: z.number(),
    granted_fen: z.number(),
    members: z.number(),
    left_fen: z.number(),
    held_fen: z.number(),
    used_fen: z.number(),
    refunded_fen: z.number(),
  }),
})

export const programmeDetail = programmeView.extend({
  voucher_rule_id: nullableText,
  /** What its scope names: counties, categories or cooperatives. */
  scope: z.array(z.object({ id: z.string(), name: z.string() })),
  submitted_by_me: z.boolean(),
  approved_by_me: z.boolean(),
  steps: z.array(
    z.object({
      kind: z.string(),
      at: z.string(),
      actor_name: nullableText,
      amount_fen: z.number().nullable(),
      note: nullableText,
    })
  ),
})

export const fault = z.object({
  code: z.string(),
  message: z.string(),
  row: z.number().optional(),
  column: z.string().optional(),
})

export const grantAnswer = z.object({
  members: z.number(),
  already: z.number().optional(),
  total_fen: z.number(),
  available_fen: z.number().optional(),
  /** Only in a preview; a grant with faults is refused. */
  faults: z.array(fault),
  is_preview: z.boolean(),
})

export const allowanceView = z.object({
  id: z.string(),
  member_id: z.string(),
  name: z.string(),
  department: nullableText,
  amount_fen: z.number(),
  left_fen: z.number(),
  used_fen: z.number(),
})

export const movement = z.object({
  id: z.string(),
  code: z.string(),
  amount_fen: z.number(),
  posted_at: z.string(),
  debit_account: z.string(),
  credit_account: z.string(),
})

export const dayOfUse = z.object({
  day: z.string(),
  purchases: z.number(),
  used_fen: z.number(),
  refunded_fen: z.number(),
})

export const voucherRule = z.object({
  id: z.string(),
  province_code: z.string(),
  document: z.string(),
  issued_on: z.string(),
  starts_on: z.string(),
  ends_on: nullableText,
})

export const topUpView = z.object({
  id: z.string(),
  union_id: z.string(),
  amount_fen: z.number(),
  identification_code: z.string(),
  state: z.enum(TOP_UP_STATES),
  receipt_name: nullableText,
  receipt_mime: nullableText,
  receipt_version: nullableText,
  uploaded_at: nullableText,
  reason: nullableText,
  created_at: z.string(),
})

export const payee = z.object({
  name: z.string(),
  bank: z.string(),
  account: z.string(),
})

export const ownPurse = z.object({
  /** What checkout takes as a tender's reference. */
  reference: z.string(),
  name: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  union_id: z.string(),
  is_usable: z.boolean(),
  why: nullableText,
  remaining_fen: z.number(),
  amount_fen: z.number().nullable(),
  scope_kind: z.enum(SCOPE_KINDS),
  scope_ids: z.array(z.string()),
  starts_on: z.string(),
  ends_on: z.string(),
  per_order_fen: z.number().nullable(),
  match_percent: z.number().nullable(),
  tiers: z.array(
    z.object({
      threshold_fen: z.number(),
      discount_fen: z.number(),
      is_used: z.boolean(),
      is_available: z.boolean(),
    })
  ),
})
