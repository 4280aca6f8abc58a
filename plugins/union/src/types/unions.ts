import type { ListedStaff } from "@mall/sign-in/types"

/** The actor type of union staff in Medusa's auth. */
export const UNION_STAFF_ACTOR = "union_staff"

export const UNION_LEVELS = [
  "federation",
  "city",
  "industry",
  "county",
  "base",
] as const
export type UnionLevel = (typeof UNION_LEVELS)[number]

/** Which levels may stand directly below which. */
export const LEVELS_BELOW: Record<UnionLevel, readonly UnionLevel[]> = {
  federation: ["city", "industry", "county", "base"],
  city: ["industry", "county", "base"],
  industry: ["base"],
  county: ["base"],
  base: [],
}

export const UNION_ROLES = [
  /** 经办: keeps the roster, plans and places gift rounds. */
  "manager",
  /** 主席: approves. */
  "chair",
  /** 经审: reads everything of the own union. */
  "auditor",
  /** Staff of a higher union: totals of the subtree, never a person. */
  "supervisor",
] as const
export type UnionRole = (typeof UNION_ROLES)[number]

export type UnionDTO = {
  id: string
  parent_id: string | null
  /** Ids from the root down to this union: `/un_a/un_b/`. */
  path: string
  name: string
  short_name: string
  level: UnionLevel
  /** Six digits; decides whose gift rules apply. */
  province_code: string
  credit_code: string | null
  /** The title invoices are made out to; the union committee's name. */
  invoice_title: string | null
  /** The federation's own number for it, if it has one. */
  code: string | null
  /** The division it stands for, six digits. */
  division_code: string | null
  /** Closed unions sign nobody in; what they did stays. */
  closed_at: string | null
}

/** What can be mended of a union without moving it. */
export type UnionFacts = {
  name: string
  short_name: string
  province_code: string
  credit_code?: string | null
  invoice_title?: string | null
  code?: string | null
  division_code?: string | null
}

export type CreateUnionInput = UnionFacts & {
  level: UnionLevel
  /** Absent for a root. */
  parent_id?: string
}

export const UNION_STATES = ["open", "closed"] as const
export type UnionState = (typeof UNION_STATES)[number]

export type UnionSearch = {
  /** Part of a name, or the beginning of a code. */
  q?: string
  level?: UnionLevel
  state?: UnionState
  /** A union's id: that union and all below it. */
  under?: string
  offset: number
  limit: number
}

/** A page of the unions a higher union sees. */
export type SubtreeSearch = Pick<
  UnionSearch,
  "q" | "level" | "offset" | "limit"
>

export type UnionTotals = {
  unions: (UnionDTO & { active_members: number })[]
  count: number
  /** Of all unions that match. */
  active_members: number
}

/** A union as the operator's list shows it. */
export type UnionListing = UnionDTO & {
  parent_name: string | null
  active_staff: number
}

export type UnionStaffDTO = {
  id: string
  union_id: string
  roles: UnionRole[]
}

/** Staff as lists show them, with when their open invitation ends. */
export type UnionStaffView = ListedStaff & {
  invitation_expires_at: string | null
}

export type UnionLogEntry = {
  kind: string
  staff_id: string | null
  details: Record<string, unknown>
  by_type: "user" | "union_staff"
  by_id: string
  at: string
}

export type CreateUnionStaffInput = {
  union_id: string
  email?: string
  mobile?: string
  display_name: string
  roles: UnionRole[]
}

/** Who calls, and for which union: put on the request by the `/union` scope. */
export type UnionContext = {
  staff_id: string
  union_id: string
  union_path: string
  union_level: UnionLevel
  province_code: string
  roles: UnionRole[]
}

/** A union with all below it has another path. */
export type UnionMoved = {
  /** Paths of the union itself; those below begin with it. */
  from: string
  to: string
  unions: number
}
