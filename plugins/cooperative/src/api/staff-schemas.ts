import { STAFF_STATES } from "@mall/sign-in/types"
import { z } from "@medusajs/framework/zod"
import { COOPERATIVE_KINDS, COOPERATIVE_ROLES } from "../types/cooperative"

const text = (max: number) => z.string().trim().min(1).max(max)

export const newCooperative = z.object({
  name: text(80),
  kind: z.enum(COOPERATIVE_KINDS),
  county_code: z.string().regex(/^\d{6}$/),
  credit_code: z.string().regex(/^[0-9A-Z]{18}$/),
  about: z.string().trim().max(2000).default(""),
  households_helped: z.number().int().min(0).max(100_000).default(0),
  contact_name: text(30),
  contact_mobile: z.string().max(60),
})

export const cooperativeList = z.object({
  q: z.string().trim().min(1).max(60).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const cooperative = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(COOPERATIVE_KINDS),
  county_code: z.string(),
  county_name: z.string().nullable(),
  about: z.string(),
  households_helped: z.number(),
})

const administered = cooperative.extend({
  credit_code: z.string(),
  stock_location_id: z.string(),
})

export const roles = z.array(z.enum(COOPERATIVE_ROLES)).min(1).max(3)

export const newStaff = z.object({
  display_name: text(30),
  mobile: z.string().max(60).optional(),
  email: z.email().max(100).optional(),
  roles,
})

export const staffRoles = z.object({ roles })

export const staffView = z.object({
  id: z.string(),
  display_name: z.string(),
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  roles: z.array(z.enum(COOPERATIVE_ROLES)),
  state: z.enum(STAFF_STATES),
  invitation_expires_at: z.string().nullable(),
  last_change: z
    .object({
      kind: z.string(),
      at: z.string(),
      by_type: z.enum(["user", "cooperative_staff"]),
      by_name: z.string().nullable(),
    })
    .nullable(),
})

export const handedInvitation = z.object({
  link: z.string().nullable(),
  is_sent: z.boolean(),
  expires_at: z.string(),
})

export const answers = {
  cooperatives: z.object({
    cooperatives: z.array(cooperative),
    count: z.number(),
    offset: z.number(),
    limit: z.number(),
  }),
  cooperative: z.object({ cooperative: administered }),
  detail: z.object({
    cooperative: administered,
    contact: z.object({ name: z.string(), mobile: z.string() }).nullable(),
    staff: z.array(staffView),
    log: z.array(
      z.object({
        kind: z.string(),
        staff_id: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
        by_type: z.enum(["user", "cooperative_staff"]),
        by_id: z.string(),
        /** Whose account it was, where the mall's operator did it. */
        operator: z.string().nullable(),
        at: z.string(),
      })
    ),
  }),
  staff: z.object({ staff: z.array(staffView) }),
  oneOfStaff: z.object({ staff: staffView }),
  invited: z.object({ staff: staffView, invitation: handedInvitation }),
}

export const invitationToken = z.object({ token: z.string().min(1).max(100) })

export const invitationAnswer = z.object({
  token: z.string().min(1).max(100),
  password: z.string().max(128),
})

export const invitationView = z.object({
  invitation: z.object({
    purpose: z.enum(["join", "reset"]),
    organisation: z.string(),
    account_masked: z.string(),
    expires_at: z.string(),
  }),
})

export type NewCooperativeBody = z.infer<typeof newCooperative>
export type CooperativeList = z.infer<typeof cooperativeList>
export type NewStaff = z.infer<typeof newStaff>
export type StaffRoles = z.infer<typeof staffRoles>
export type InvitationAnswer = z.infer<typeof invitationAnswer>
