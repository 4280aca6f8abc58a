import { z } from "@medusajs/framework/zod"

export const DIMENSIONS = [
  "total",
  "province",
  "county",
  "scheme",
  "union",
  "cooperative",
  "festival",
  "channel",
] as const

export const dimension = z.enum(DIMENSIONS)
export type Dimension = z.infer<typeof dimension>

/** `credited = awaiting + confirmed`; what was refunded is in neither. */
export const figures = z.object({
  credited_fen: z.number().int(),
  awaiting_fen: z.number().int(),
  confirmed_fen: z.number().int(),
  reversed_fen: z.number().int(),
})
export type Figures = z.infer<typeof figures>

/** Direct purchase and assisted sale apart, and their sum. */
export const figuresByClass = z.object({
  total: figures,
  direct: figures,
  assisted: figures,
})
export type FiguresByClass = z.infer<typeof figuresByClass>

const asOf = {
  /** When the books were read. */
  as_of: z.iso.datetime(),
  /** When the books last changed. */
  last_credit_at: z.iso.datetime().nullable(),
}

export const impactSummary = z.object({
  ...asOf,
  from: z.string().nullable(),
  to: z.string().nullable(),
  figures: figuresByClass,
  counts: z.object({
    provinces: z.number().int(),
    counties: z.number().int(),
    cooperatives: z.number().int(),
    unions: z.number().int(),
  }),
})
export type ImpactSummary = z.infer<typeof impactSummary>

export const impactBreakdownRow = figuresByClass.extend({
  key: z.string(),
  name: z.string(),
})

export const impactBreakdown = z.object({
  ...asOf,
  dimension,
  from: z.string().nullable(),
  to: z.string().nullable(),
  rows: z.array(impactBreakdownRow),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})
export type ImpactBreakdown = z.infer<typeof impactBreakdown>

export const impactTrend = z.object({
  ...asOf,
  months: z.array(figuresByClass.extend({ month: z.string() })),
})
export type ImpactTrend = z.infer<typeof impactTrend>

const contributionSums = {
  /** Stands credited: bought or received, and not refunded. */
  credited_fen: z.number().int(),
  /** The part of it that still waits for the goods to be accepted. */
  awaiting_fen: z.number().int(),
}

/** Whom one worker's own purchases and festival gifts have helped. */
export const contribution = z.object({
  as_of: z.iso.datetime(),
  ...contributionSums,
  /** Of what stands credited: bought by the worker, with subsidies. */
  bought_fen: z.number().int(),
  /** Of what stands credited: the worker's part of the union's gifts. */
  received_fen: z.number().int(),
  /** The largest first. */
  counties: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      ...contributionSums,
      cooperatives: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          ...contributionSums,
          products: z.array(z.string()),
        })
      ),
    })
  ),
})
export type Contribution = z.infer<typeof contribution>

export const verification = z.object({
  as_of: z.iso.datetime(),
  is_intact: z.boolean(),
  credits: z.number().int(),
  head_hash: z.string(),
  /** The first credit that does not follow from the one before it. */
  first_broken_seq: z.number().int().nullable(),
  /** Roll-up cells that differ from the fold of all credits. */
  rollup_differences: z.number().int(),
})
export type Verification = z.infer<typeof verification>
