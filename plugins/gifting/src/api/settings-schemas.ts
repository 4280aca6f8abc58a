import { z } from "@medusajs/framework/zod"
import {
  FESTIVALS,
  OWN_RULE_KINDS,
  RELIABILITIES,
  RULE_KINDS,
} from "../types/names"
import {
  amount,
  date,
  fen,
  id,
  instant,
  page,
  text,
  year,
} from "./schema-parts"

export const saveBudget = z.object({
  fiscal_year: year,
  gift_fen: amount.nullable(),
  annual_income_fen: amount.nullable(),
  /** From today on unless it says later. */
  effective_from: date.optional(),
  reason: text(500),
})

export const historyQuery = z.object(page)
export const budgetHistoryQuery = z.object({
  ...page,
  fiscal_year: z.coerce.number().pipe(year).optional(),
})

/** A rule a union sets for itself: a cap in fen, or a share in percent. */
export const ownRule = z
  .object({
    kind: z.enum(OWN_RULE_KINDS),
    festival: z.enum(FESTIVALS).nullable().default(null),
    amount_fen: amount.nullable().default(null),
    share_percent: z.number().min(0).max(100).nullable().default(null),
    document: text(200),
    starts_on: date,
    ends_on: date.nullable().default(null),
    reason: text(500),
  })
  .strict()
  .refine((rule) =>
    rule.kind === "min_assistance_share"
      ? rule.share_percent !== null && rule.amount_fen === null
      : rule.amount_fen !== null && rule.share_percent === null
  )

/** A rule as it is kept: never changed, only superseded by a later one. */
export const ruleOnFile = z.object({
  id,
  kind: z.enum(RULE_KINDS),
  festival: z.string().nullable(),
  amount_fen: fen.nullable(),
  share_percent: z.number().nullable(),
  document: z.string(),
  starts_on: z.string(),
  ends_on: z.string().nullable(),
  source: z.string().nullable(),
  reliability: z.enum(RELIABILITIES),
  note: z.string().nullable(),
  province_code: z.string().nullable(),
  union_id: z.string().nullable(),
  reason: z.string().nullable(),
  set_at: z.string(),
})
export const rule = ruleOnFile.extend({ is_own: z.boolean() })

/** A budget as it is kept: never changed, only superseded by a later one. */
export const budgetOnFile = z.object({
  id,
  fiscal_year: year,
  gift_fen: fen.nullable(),
  annual_income_fen: fen.nullable(),
  effective_from: z.string(),
  reason: z.string(),
  set_by_name: z.string().nullable(),
  set_at: z.string(),
})

export const budget = z.object({
  fiscal_year: year,
  gift_fen: fen.nullable(),
  annual_income_fen: fen.nullable(),
  committed_fen: fen,
  /** Since when, by whom and why; null where nothing was set. */
  effective_from: z.string().nullable(),
  reason: z.string().nullable(),
  set_by_name: z.string().nullable(),
  set_at: instant,
})
