import { z } from "@medusajs/framework/zod"
import { FESTIVALS } from "../types/names"
import { fen, id, year } from "./schema-parts"
import { ruleOnFile } from "./settings-schemas"

const sentence = z.object({ zh: z.string(), en: z.string() })

export const finding = z.object({
  code: z.string(),
  outcome: z.enum(["pass", "warn", "refuse"]),
  numbers: z.record(z.string(), z.union([z.string(), z.number()])),
  rule_id: z.string().nullable(),
  document: z.string().nullable(),
  effective_on: z.string().nullable(),
  source: z.string().nullable(),
  sentence,
})

/** What is not as it was when the round was judged before. */
export const change = z.object({ code: z.string(), sentence })

const standing = z.object({
  highest_fen: fen,
  members_over: z.record(z.string(), z.number()),
})

/** What was judged, against which rows, and what came of it. */
export const judgement = z.object({
  id,
  occasion: z.enum(["submit", "approve", "place"]),
  judged_at: z.string(),
  judged_on: z.string(),
  actor_name: z.string().nullable(),
  snapshot_hash: z.string(),
  outcome: z.enum(["pass", "warn"]),
  figures: z.object({
    on: z.string(),
    submitted_on: z.string(),
    province_name: z.string(),
    festival: z.enum(FESTIVALS),
    festival_name: z.string(),
    festival_document: z.string().nullable(),
    fiscal_year: year,
    per_head_fen: fen,
    packages: z.array(
      z.object({ name: z.string(), total_fen: fen, assisted_fen: fen })
    ),
    member_count: z.number().int(),
    reserve_members: z.number().int().optional(),
    yearly: standing,
    of_festival: standing,
    budget: z.object({
      id: z.string().nullable(),
      gift_fen: fen.nullable(),
      annual_income_fen: fen.nullable(),
      committed_fen: fen,
    }),
  }),
  rules: z.array(ruleOnFile),
  findings: z.array(finding),
  changes: z.array(change),
})
