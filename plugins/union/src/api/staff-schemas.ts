import { STAFF_STATES } from "@mall/sign-in/types"
import { z } from "@medusajs/framework/zod"
import { UNION_LEVELS, UNION_ROLES, UNION_STATES } from "../types/unions"
import { page, union } from "./schemas"

const sixDigits = z.string().regex(/^\d{6}$/)
const text = (max: number) => z.string().trim().min(1).max(max)

const facts = {
  name: text(80),
  short_name: text(40),
  province_code: sixDigits,
  credit_code: z
    .string()
    .regex(/^[0-9A-Z]{18}$/)
    .nullable()
    .optional(),
  invoice_title: text(100).nullable().optional(),
  code: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .nullable()
    .optional(),
  division_code: sixDigits.nullable().optional(),
}

export const newUnion = z.object({
  ...facts,
  level: z.enum(UNION_LEVELS),
  parent_id: z.string().optional(),
})

export const unionFacts = z.object(facts).partial()

export const unionMove = z.object({ parent_id: z.string() })

export const unionsQuery = z.object({
  q: z.string().trim().min(1).max(60).optional(),
  level: z.enum(UNION_LEVELS).optional(),
  state: z.enum(UNION_STATES).optional(),
  under: z.string().optional(),
  ...page,
})

const administered = union.extend({
  code: z.string().nullable(),
  division_code: z.string().nullable(),
  closed_at: z.string().nullable(),
})

export const roles = z.array(z.enum(UNION_ROLES)).min(1).max(4)

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
  roles: z.array(z.enum(UNION_ROLES)),
  state: z.enum(STAFF_STATES),
  invitation_expires_at: z.string().nullable(),
  last_change: z
    .object({
      kind: z.string(),
      at: z.string(),
      by_type: z.enum(["user", "union_staff"]),
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
  union: z.object({ union: administered }),
  unions: z.object({
    unions: z.array(
      administered.extend({
        parent_name: z.string().nullable(),
        active_staff: z.number(),
      })
    ),
    count: z.number(),
    offset: z.number(),
    limit: z.number(),
  }),
  unionDetail: z.object({
    union: administered,
    above: z.array(z.object({ id: z.string(), name: z.string() })),
    active_members: z.number(),
    staff: z.array(staffView),
    log: z.array(
      z.object({
        kind: z.string(),
        staff_id: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
        by_type: z.enum(["user", "union_staff"]),
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

export type NewUnion = z.infer<typeof newUnion>
export type UnionsQuery = z.infer<typeof unionsQuery>
export type NewStaff = z.infer<typeof newStaff>
export type StaffRoles = z.infer<typeof staffRoles>
export type InvitationAnswer = z.infer<typeof invitationAnswer>
