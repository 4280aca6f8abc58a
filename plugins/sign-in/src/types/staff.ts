import type { Issuer } from "./invitations"

/** How staff are reached; with at least one of the two they can sign in. */
export type StaffContact = { email: string | null; mobile: string | null }

export const STAFF_STATES = [
  /** Has not set a password yet. */
  "invited",
  "active",
  "suspended",
  /** Was invited and is no longer expected. */
  "withdrawn",
] as const
export type StaffState = (typeof STAFF_STATES)[number]

/** One of an organisation's staff, and which organisation's. */
export type StaffOf = { tenant_id: string; staff_id: string }

/** The newest entry of the log on one of the staff. */
export type StaffLastChange = {
  kind: string
  at: string
  by_type: Issuer["type"]
  /** The name colleagues know; null for an operator. */
  by_name: string | null
}

/** Staff as lists show them: masked, but for the name colleagues know. */
export type ListedStaff = {
  id: string
  display_name: string
  email: string | null
  mobile: string | null
  roles: string[]
  state: StaffState
  /** Null for those who stood here before there was a log. */
  last_change: StaffLastChange | null
}
