import { z } from "@medusajs/framework/zod"
import { dimension } from "../types/report"

/** A month of this century: a period cannot grow without bound. */
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/

/** Months, both included; open where absent. */
const period = {
  from: z.string().regex(MONTH).optional(),
  to: z.string().regex(MONTH).optional(),
}

const paging = {
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
}

/** A union of the caller's subtree; their own where absent. */
const ofUnion = { union_id: z.string().optional() }

const byDimension = { dimension: dimension.exclude(["total"]) }

export const periodQuery = z.object(period)
export const breakdownQuery = z.object({ ...byDimension, ...period, ...paging })
export const unionPeriodQuery = z.object({ ...ofUnion, ...period })
export const unionBreakdownQuery = z.object({
  ...ofUnion,
  ...byDimension,
  ...period,
  ...paging,
})

export type PeriodQuery = z.infer<typeof periodQuery>
export type BreakdownQuery = z.infer<typeof breakdownQuery>
export type UnionPeriodQuery = z.infer<typeof unionPeriodQuery>
export type UnionBreakdownQuery = z.infer<typeof unionBreakdownQuery>
