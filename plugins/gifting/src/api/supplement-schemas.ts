import { z } from "@medusajs/framework/zod"
import { ROUND_STATES } from "../types/names"
import { date, fen, id, page } from "./schema-parts"

const sentence = z.object({ zh: z.string(), en: z.string() })

/** Why a supplement needs an approval of its own. */
const outsideApproval = z.array(z.object({ code: z.string(), sentence }))

/** What every round says of reserve and supplements. */
export const ofRound = {
  /** Places for members who join later (补充名额). */
  reserve_members: z.number().int(),
  /** The round whose late joiners this one is for. */
  supplement_of: z.string().nullable(),
  /** Snapshot hash of that round, where its approval covers this one. */
  approved_under: z.string().nullable(),
  outside_approval: outsideApproval.nullable(),
}

/** The same with what its page shows. */
export const ofDetail = {
  /** Places of the reserve, and what those left may cost at most. */
  reserve: z.object({
    members: z.number().int(),
    used: z.number().int(),
    left: z.number().int(),
    amount_fen: fen,
  }),
  supplements: z.array(
    z.object({
      id,
      name: z.string(),
      state: z.enum(ROUND_STATES),
      member_count: z.number().int(),
      total_fen: fen,
      approved_under: z.string().nullable(),
      created_at: z.string(),
    })
  ),
  /** Of a supplement: its round, and why that approval does not cover it. */
  parent: z
    .object({
      id,
      name: z.string(),
      approved_at: z.string().nullable(),
      approved_by_name: z.string().nullable(),
      snapshot_hash: z.string().nullable(),
      outside_approval: outsideApproval,
    })
    .nullable(),
}

export const lateJoinersQuery = z.object(page)

export const lateJoiner = z.object({
  id,
  name: z.string(),
  mobile: z.string(),
  has_address: z.boolean(),
  department: z.string().nullable(),
  joined_at: z.string(),
})

export const makeSupplement = z
  .object({
    member_ids: z
      .array(id)
      .min(1)
      .max(5000)
      .transform((ids) => [...new Set(ids)])
      .optional(),
    all_late_joiners: z.literal(true).optional(),
    choice_deadline: date.optional(),
    dispatch_due_on: date.optional(),
  })
  .strict()
  .refine(
    (body) =>
      (body.member_ids === undefined) !== (body.all_late_joiners === undefined)
  )
