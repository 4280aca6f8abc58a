import type { ClaimState } from "../../../types/origin"

const transitions: Record<ClaimState, readonly ClaimState[]> = {
  draft: ["submitted"],
  submitted: ["verified", "draft"],
  verified: ["revoked"],
  revoked: [],
}

/** Whether an origin claim may go from one state to another. */
export function mayBecome(from: ClaimState, to: ClaimState): boolean {
  return transitions[from].includes(to)
}
