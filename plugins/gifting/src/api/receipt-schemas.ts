import { z } from "@medusajs/framework/zod"
import { id, instant, text } from "./schema-parts"

/** Who has signed, who has not; `q` is an exact name, mobile or staff number. */
export const receiptSearch = z
  .object({
    q: text(60).optional(),
    department: text(100).optional(),
    is_received: z.boolean().optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(100).default(50),
  })
  .strict()
export const receiptLine = z.object({
  id,
  name: z.string(),
  mobile: z.string().nullable(),
  department: z.string().nullable(),
  goods: z.string(),
  is_undelivered: z.boolean(),
  received_at: instant,
  received_how: z.string().nullable(),
})
