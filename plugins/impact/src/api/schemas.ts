import { paging } from "@mall/access/fields"
import { z } from "@medusajs/framework/zod"
import { dimension } from "../types/report"

/** A month of this century: a period cannot grow without bound. */
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/

/** Months, both included; open where absent. */
const period = {
  from: z.string().regex(MONTH).optional(),
  to: z.string().regex(MONTH).optional(),
}

const page = paging({ most: 1000, usual: 100 })

/** A union of the caller's subtree; their own where absent. */
const ofUnion = { union_id: z.string().optional() }

const byDimension = { dimension: dimension.exclude(["total"]) }

export const periodQuery = z.object(period)
export const breakdownQuery = z.object({ ...byDimension, ...period, ...page })
export const unionPeriodQuery = z.object({ ...ofUnion, ...period })
export const unionBreakdownQuery = z.object({
  ...ofUnion,
  ...byDimension,
  ...period,
  ...page,
})

export type PeriodQuery = z.infer<typeof periodQuery>
export type BreakdownQuery = z.infer<typeof breakdownQuery>
export type UnionPeriodQuery = z.infer<typeof unionPeriodQuery>
export type UnionBreakdownQuery = z.infer<typeof unionBreakdownQuery>
