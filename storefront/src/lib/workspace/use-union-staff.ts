"use client"

import { useBackend } from "./use-backend"

export type UnionRole = "manager" | "chair" | "auditor" | "supervisor"

export type UnionStaff = {
  id: string
  display_name: string
  roles: UnionRole[]
}

export type StaffUnion = {
  id: string
  name: string
  short_name: string
  level: "federation" | "city" | "industry" | "county" | "base"
  province_code: string
  invoice_title: string | null
  credit_code: string | null
}

type Me = { staff: UnionStaff; union: StaffUnion }

/**
 * The signed-in staff and what the pages may offer them. What is not offered
 * is also refused by the backend; this only spares a click.
 */
export function useUnionStaff() {
  const query = useBackend<Me>("/me")
  const roles = query.data?.staff.roles ?? []
  return {
    ...query,
    staff: query.data?.staff,
    union: query.data?.union,
    canManage: roles.includes("manager"),
    canApprove: roles.includes("chair"),
    /** A supervisor alone sees totals of other unions, no papers of its own. */
    isReader: roles.some((role) => role !== "supervisor"),
    seesMembers: query.data?.union.level === "base",
  }
}
