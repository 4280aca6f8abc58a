import { z } from "@medusajs/framework/zod"
import { MEMBER_STATES } from "../types/members"
import { UNION_LEVELS, UNION_ROLES } from "../types/unions"

export const page = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

export const union = z.object({
  id: z.string(),
  parent_id: z.string().nullable(),
  path: z.string(),
  name: z.string(),
  short_name: z.string(),
  level: z.enum(UNION_LEVELS),
  province_code: z.string(),
  credit_code: z.string().nullable(),
  invoice_title: z.string().nullable(),
})

export const staff = z.object({
  id: z.string(),
  display_name: z.string(),
  roles: z.array(z.enum(UNION_ROLES)),
})

export const member = z.object({
  id: z.string(),
  staff_number: z.string().nullable(),
  name: z.string(),
  mobile: z.string(),
  address: z.string().nullable(),
  department: z.string().nullable(),
  state: z.enum(MEMBER_STATES),
  left_on: z.string().nullable(),
  updated_at: z.string(),
})

export const memberSearch = z.object({
  q: z.string().trim().min(1).max(60).optional(),
  department: z.string().trim().min(1).max(60).optional(),
  state: z.enum(MEMBER_STATES).optional(),
  ...page,
})

export const memberUpdate = z.object({
  name: z.string().max(200).optional(),
  mobile: z.string().max(60).optional(),
  staff_number: z.string().max(60).nullable().optional(),
  department: z.string().max(200).nullable().optional(),
  address: z.string().max(400).nullable().optional(),
})
