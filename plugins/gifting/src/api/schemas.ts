import { withoutRepeats } from "@mall/access/fields"
import type { Fen } from "@mall/ledger/money"
import { z } from "@medusajs/framework/zod"
import { plain } from "../modules/gifting/lib/read-choice-rows"
import {
  CHOOSERS,
  FESTIVALS,
  REFUND_STATES,
  ROUND_STATES,
  TRANSFER_STATES,
} from "../types/names"
import { ofDetail, ofRound } from "./supplement-schemas"
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

const workplace = z
  .object({
    name: text(40),
    mobile: z.string().regex(/^1\d{10}$/),
    address: text(200),
  })
  .strict()

const plan = {
  name: text(60),
  festival: z.enum(FESTIVALS),
  festival_name: text(20).nullable(),
  festival_document: text(200).nullable(),
  fiscal_year: year,
  per_head_fen: amount.pipe(z.custom<Fen>((value) => Number(value) > 0)),
  mode: z.enum(["uniform", "choice"]),
  delivery_mode: z.enum(["home", "workplace"]),
  workplace: workplace.nullable(),
  choice_deadline: date.nullable(),
  dispatch_due_on: date.nullable(),
  reserve_members: z.number().int().min(0).max(100_000),
}

export const createRound = z.object({
  ...plan,
  festival_name: plan.festival_name.optional(),
  festival_document: plan.festival_document.optional(),
  workplace: plan.workplace.optional(),
  choice_deadline: plan.choice_deadline.optional(),
  dispatch_due_on: plan.dispatch_due_on.optional(),
  reserve_members: plan.reserve_members.optional(),
})

export const updateRound = z
  .object({ ...plan, default_package_id: id })
  .partial()

const packageItem = z
  .object({ variant_id: id, quantity: z.number().int().min(1).max(100) })
  .strict()

export const savePackages = z.object({
  packages: withoutRepeats(
    z
      .array(
        z
          .object({
            name: text(60),
            items: withoutRepeats(
              z.array(packageItem).min(1).max(50),
              ({ variant_id }) => variant_id
            ),
          })
          .strict()
      )
      .min(1)
      .max(20),
    ({ name }) => plain(name)
  ),
})

export const note = z.object({ note: text(500) })
export const optionalNote = z.object({ note: text(500).optional() })

const ids = z.array(id).min(1).max(5000)

export const choices = z
  .object({
    package_id: id,
    participant_ids: ids.optional(),
    department: text(100).optional(),
    all_unchosen: z.literal(true).optional(),
    /** Said only by who knows that members chose otherwise themselves. */
    overrule_members: z.boolean().optional(),
  })
  .strict()
  .refine(hasOne("participant_ids", "department", "all_unchosen"))

export const receipts = z
  .object({
    allocation_ids: ids.optional(),
    department: text(100).optional(),
    all: z.literal(true).optional(),
  })
  .strict()
  .refine(hasOne("allocation_ids", "department", "all"))

/** Exactly one of the keys says whom is meant. */
function hasOne(...keys: string[]) {
  return (body: Record<string, unknown>) =>
    keys.filter((key) => body[key] !== undefined).length === 1
}

export const participantsQuery = z.object({
  ...page,
  department: text(100).optional(),
  is_chosen: z.stringbool().optional(),
  is_opted_out: z.stringbool().optional(),
})
export const participantSearch = z
  .object({
    q: text(60),
    department: text(100).optional(),
    is_chosen: z.boolean().optional(),
    is_opted_out: z.boolean().optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(100).default(50),
  })
  .strict()
export const parcelsQuery = z.object({
  ...page,
  consignment_id: id.optional(),
  state: z.enum(["pending", "shipped", "received", "voided"]).optional(),
})

export const roundsQuery = z.object({
  ...page,
  q: text(60).optional(),
  fiscal_year: z.coerce.number().pipe(year).optional(),
  /** One union of those in sight. */
  union_id: id.optional(),
  /** Neither completed nor cancelled. */
  is_open: z.stringbool().optional(),
})

export const catalogueQuery = z.object({
  ...page,
  q: text(40).optional(),
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  assisted: z.stringbool().optional(),
})

export const transfersQuery = z.object({
  ...page,
  state: z.enum(TRANSFER_STATES).optional(),
  identification_code: text(30).optional(),
})
/** The decision is about this receipt, and no other. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const confirm = z.object({
  receipt_version: sha256,
  /** As it stands in the bank's statement. */
  identification_code: text(30),
})
export const reject = z.object({ receipt_version: sha256, reason: text(500) })
/** The round as the chair saw it. */
export const approval = z.object({ snapshot_hash: sha256 })
export const closeShort = z.object({ reason: text(500) })
export const refund = z.object({
  refund_key: text(80),
  amount_fen: amount.pipe(z.custom<Fen>((value) => Number(value) > 0)),
})

export const round = z.object({
  id,
  union_id: id,
  name: z.string(),
  festival: z.enum(FESTIVALS),
  festival_name: z.string().nullable(),
  festival_document: z.string().nullable(),
  fiscal_year: year,
  per_head_fen: fen,
  mode: z.enum(["uniform", "choice"]),
  delivery_mode: z.enum(["home", "workplace"]),
  choice_deadline: z.string().nullable(),
  dispatch_due_on: z.string().nullable(),
  /** The last day to pay the order; it is taken back after it. */
  pay_by: z.string().nullable(),
  default_package_id: z.string().nullable(),
  state: z.enum(ROUND_STATES),
  is_returned: z.boolean(),
  member_count: z.number().int(),
  dearest_package_fen: fen,
  total_fen: fen,
  snapshot_hash: z.string().nullable(),
  order_id: z.string().nullable(),
  submitted_by: z.string().nullable(),
  approved_by: z.string().nullable(),
  created_at: z.string(),
  submitted_at: instant,
  approved_at: instant,
  ordered_at: instant,
  paid_at: instant,
  completed_at: instant,
  choices_closed_at: instant,
  recipients_purged_at: instant,
  ...ofRound,
})

export const giftPackage = z.object({
  id,
  name: z.string(),
  position: z.number().int(),
  total_fen: fen,
  assisted_fen: fen,
  items: z.array(
    z.object({
      id,
      variant_id: id,
      product_id: id,
      cooperative_id: id,
      product_title: z.string(),
      variant_title: z.string(),
      quantity: z.number().int(),
      unit_price_fen: fen,
      county_name: z.string().nullable(),
      origin_claim_id: z.string().nullable(),
      is_assisted: z.boolean(),
    })
  ),
})

export const roundSum = z.object({ amount_fen: fen, is_maximum: z.boolean() })

export const roundDetail = round.extend({
  ...ofDetail,
  /** What it costs if ordered now; nobody is in a draft yet, so 0. */
  sum: roundSum,
  packages: z.array(giftPackage),
  workplace: workplace.nullable(),
  choices: z.array(
    z.object({ package_id: z.string().nullable(), members: z.number().int() })
  ),
  /** Who made the choices; members who opted out are counted apart. */
  choosers: z.object({
    member: z.number().int(),
    staff: z.number().int(),
    default: z.number().int(),
    unchosen: z.number().int(),
    opted_out: z.number().int(),
  }),
  /** Where members choose for themselves. */
  choice_link: z.string(),
  received: z.number().int(),
  /** Members nothing of whose package will come. */
  undelivered: z.number().int(),
  /** What was refunded, and whether the mall has paid it back yet. */
  refunds: z.array(
    z.object({
      id,
      amount_fen: fen,
      reason: z.string(),
      state: z.enum(REFUND_STATES),
      owed_at: z.string(),
      bank_reference: z.string().nullable(),
      paid_on: z.string().nullable(),
    })
  ),
  minutes: z.array(
    z.object({
      id,
      name: z.string(),
      mime: z.string(),
      attached_at: z.string(),
    })
  ),
  steps: z.array(
    z.object({
      at: z.string(),
      kind: z.string(),
      actor_type: z.string(),
      actor_name: z.string().nullable(),
      note: z.string().nullable(),
    })
  ),
})

export const withoutAddress = z.object({
  count: z.number().int(),
  members: z.array(
    z.object({ id, staff_number: z.string().nullable(), name: z.string() })
  ),
})

export const participant = z.object({
  id,
  name: z.string(),
  mobile: z.string().nullable(),
  has_address: z.boolean(),
  department: z.string().nullable(),
  package_id: z.string().nullable(),
  chosen_by: z.enum(CHOOSERS).nullable(),
  chosen_at: instant,
  opted_out_at: instant,
})

export const transfer = z.object({
  id,
  round_id: id,
  union_id: id,
  order_id: id,
  identification_code: z.string(),
  amount_fen: fen,
  state: z.enum(TRANSFER_STATES),
  receipt_name: z.string().nullable(),
  receipt_mime: z.string().nullable(),
  receipt_version: z.string().nullable(),
  uploaded_at: instant,
  decided_at: instant,
  reason: z.string().nullable(),
  overdue_at: instant,
})

/** The mall's own account, which a transfer goes to. */
export const payee = z.object({
  name: z.string(),
  bank: z.string(),
  account: z.string(),
})

export const dispatch = z.object({
  consignment_id: id,
  cooperative_name: z.string(),
  state: z.string(),
  due_on: z.string().nullable(),
  parcels: z.number().int(),
  shipped: z.number().int(),
  voided: z.number().int(),
  received: z.number().int(),
})

export const parcel = z.object({
  id,
  parcel_no: z.string(),
  consignment_id: id,
  cooperative_name: z.string(),
  recipient_ref: z.string(),
  recipient_name: z.string().nullable(),
  department: z.string().nullable(),
  state: z.string(),
  carrier: z.string().nullable(),
  carrier_name: z.string().nullable(),
  tracking_numbers: z.array(z.string()),
  shipped_at: instant,
  received_at: instant,
  void_reason: z.string().nullable(),
})

export const good = z.object({
  variant_id: id,
  variant_title: z.string(),
  product_id: id,
  product_title: z.string(),
  thumbnail: z.string().nullable(),
  unit_price_fen: fen.nullable(),
  available: z.number().nullable(),
  cooperative_name: z.string().nullable(),
  county_code: z.string().nullable(),
  county_name: z.string().nullable(),
  province_name: z.string().nullable(),
  schemes: z.array(z.string()),
  is_assisted: z.boolean(),
})

export const pageQuery = z.object(page)
