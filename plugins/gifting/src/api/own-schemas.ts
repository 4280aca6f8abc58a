import { paging } from "@mall/access/fields"
import { z } from "@medusajs/framework/zod"
import { CHOOSERS, FESTIVALS, ROUND_STATES } from "../types/names"
import { fen, id, instant } from "./schema-parts"

export const ownRoundsQuery = z.object(paging({ most: 50, usual: 20 }))
export const ownChoice = z.object({ package_id: id })
/** Its form is the roster's: see `correct-gift-address`. */
export const ownAddress = z.object({ address: z.string().max(400) })

const summary = {
  id,
  name: z.string(),
  union_name: z.string(),
  festival: z.enum(FESTIVALS),
  festival_name: z.string().nullable(),
  mode: z.enum(["uniform", "choice"]),
  state: z.enum(ROUND_STATES),
  /** The last day on which anything can be changed. */
  choice_deadline: z.string().nullable(),
  /** Whether the member may still choose, correct the address or opt out. */
  is_open: z.boolean(),
  /** Open, and the member has neither chosen nor opted out. */
  is_awaiting_choice: z.boolean(),
  package_id: z.string().nullable(),
  chosen_by: z.enum(CHOOSERS).nullable(),
  opted_out_at: instant,
}

export const ownRoundSummary = z.object({
  ...summary,
  package_name: z.string().nullable(),
})

export const ownRound = z.object({
  ...summary,
  delivery_mode: z.enum(["home", "workplace"]),
  default_package_id: z.string().nullable(),
  packages: z.array(
    z.object({
      id,
      name: z.string(),
      total_fen: fen,
      items: z.array(
        z.object({
          variant_id: id,
          product_title: z.string(),
          variant_title: z.string(),
          quantity: z.number().int(),
          county_name: z.string().nullable(),
          is_assisted: z.boolean(),
          /** Null once the good is no longer in the shop. */
          handle: z.string().nullable(),
          thumbnail: z.string().nullable(),
        })
      ),
    })
  ),
  chosen_at: instant,
  address_changed_at: instant,
  recipient_name: z.string(),
  mobile: z.string().nullable(),
  /** The member's own, in clear; null at the workplace and once purged. */
  address: z.string().nullable(),
  received_at: instant,
  parcels: z.array(
    z.object({
      parcel_no: z.string(),
      cooperative_name: z.string(),
      state: z.string(),
      carrier: z.string().nullable(),
      carrier_name: z.string().nullable(),
      tracking_numbers: z.array(z.string()),
      shipped_at: instant,
      received_at: instant,
    })
  ),
})

/** By the receipt link, without signing in. */
export const memberSignature = z.object({
  last_four: z.string().regex(/^\d{4}$/),
})

export const memberReceipt = z.object({
  union_name: z.string(),
  festival: z.enum(FESTIVALS),
  festival_name: z.string(),
  goods: z.string(),
  state: z.enum(["open", "received", "undelivered", "expired", "locked"]),
  received_at: instant,
  attempts_left: z.number().int(),
})
