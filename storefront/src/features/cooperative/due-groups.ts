import { daysBetween } from "@/lib/civil-date"
import type { Consignment } from "./types"

export const dueGroups = ["overdue", "today", "soon", "later"] as const
export type DueGroup = (typeof dueGroups)[number]

/** Where a consignment stands in the day's work; undated ones come last. */
export function dueGroupOf(dueOn: string | null, today: string): DueGroup {
  if (!dueOn) {
    return "later"
  }
  const days = daysBetween(today, dueOn)
  if (days < 0) {
    return "overdue"
  }
  if (days === 0) {
    return "today"
  }
  return days <= 7 ? "soon" : "later"
}

const openStates = ["released", "shipping"]

/** What is still to be sent, by urgency, the earliest date first. */
export function workOf(consignments: Consignment[], today: string) {
  const open = consignments
    .filter(({ state }) => openStates.includes(state))
    .sort((a, b) => (a.due_on ?? "9999").localeCompare(b.due_on ?? "9999"))
  return dueGroups
    .map((group) => ({
      group,
      consignments: open.filter(
        ({ due_on }) => dueGroupOf(due_on, today) === group
      ),
    }))
    .filter(({ consignments: members }) => members.length > 0)
}
