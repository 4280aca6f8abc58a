import type { ProgrammeState } from "../../../types/names"

export type ProgrammeTransition =
  "submit" | "return" | "approve" | "suspend" | "resume" | "close"

const TABLE: Record<
  ProgrammeTransition,
  { from: readonly ProgrammeState[]; to: ProgrammeState }
> = {
  submit: { from: ["draft"], to: "submitted" },
  return: { from: ["submitted"], to: "draft" },
  approve: { from: ["submitted"], to: "approved" },
  suspend: { from: ["approved"], to: "suspended" },
  resume: { from: ["suspended"], to: "approved" },
  close: {
    from: ["draft", "submitted", "approved", "suspended"],
    to: "closed",
  },
}

/** Where a transition leads; `done` when the programme stands there already. */
export function askTransition(
  state: ProgrammeState,
  transition: ProgrammeTransition
): { kind: "move"; to: ProgrammeState } | { kind: "done" | "refused" } {
  const { from, to } = TABLE[transition]
  if (from.includes(state)) {
    return { kind: "move", to }
  }
  // Resuming what runs, approving what is approved: twice is once.
  return { kind: state === to ? "done" : "refused" }
}
