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
}

export type CreateUnionInput = Omit<
  UnionDTO,
  "id" | "path" | "parent_id" | "credit_code" | "invoice_title"
> & {
  /** Absent for a root. */
  parent_id?: string
  credit_code?: string
  invoice_title?: string
}

export type UnionStaffDTO = {
  id: string
  union_id: string
  email: string
  roles: UnionRole[]
}

export type CreateUnionStaffInput = {
  union_id: string
  email: string
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
