import type { StaffState } from "./types"

export type StaffAction =
  "roles" | "invitation" | "reset" | "withdraw" | "suspend" | "restore"

/**
 * What may be done to somebody, by how they stand. A new invitation of
 * somebody who has joined is a reset of their password.
 */
const byState: Record<StaffState, readonly StaffAction[]> = {
  invited: ["roles", "invitation", "withdraw"],
  active: ["roles", "reset", "suspend"],
  suspended: ["roles", "restore"],
}

export const actionsFor = (state: StaffState): readonly StaffAction[] =>
  byState[state]

/** The last part of the path that does it. */
export const pathOf = (action: StaffAction): string =>
  action === "reset" ? "invitation" : action

/** Whoever it is done to feels it at once. */
export const isHarsh = (action: StaffAction): boolean =>
  action === "suspend" || action === "reset" || action === "withdraw"
