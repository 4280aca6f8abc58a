import type { GiftRoundState } from "../../../types/names"

type Transition = { from: readonly GiftRoundState[]; to: GiftRoundState }

/**
 * Every way a gift round may move. A move that is not in this table does not
 * exist; the service asserts it under the row lock of the round.
 */
export const ROUND_TRANSITIONS = {
  submit: { from: ["draft"], to: "submitted" },
  approve: { from: ["submitted"], to: "approved" },
  /** A supplement within the approval its parent was given. */
  approve_under: { from: ["submitted"], to: "approved" },
  return: { from: ["submitted", "approved"], to: "draft" },
  place: { from: ["approved"], to: "ordered" },
  withdraw_order: { from: ["ordered"], to: "approved" },
  lapse_order: { from: ["ordered"], to: "approved" },
  pay: { from: ["ordered"], to: "paid" },
  complete: { from: ["paid"], to: "completed" },
  cancel: {
    from: ["draft", "submitted", "approved", "ordered"],
    to: "cancelled",
  },
} as const satisfies Record<string, Transition>

export type RoundTransition = keyof typeof ROUND_TRANSITIONS

export type TransitionAnswer =
  | { kind: "move"; to: GiftRoundState }
  | { kind: "already" }
  | { kind: "refused" }

/**
 * Tells whether a round in this state may take the transition. `already` means
 * it stands where the transition leads: repeating it is a normal return.
 */
export function askTransition(
  state: GiftRoundState,
  transition: RoundTransition
): TransitionAnswer {
  const { from, to }: Transition = ROUND_TRANSITIONS[transition]
  if (from.includes(state)) {
    return { kind: "move", to }
  }
  return state === to ? { kind: "already" } : { kind: "refused" }
}

/** States in which a round stands by an approval that was given. */
export const APPROVED_STATES: readonly GiftRoundState[] = [
  "approved",
  "ordered",
  "paid",
  "completed",
]

/** States in which a round's gifts count towards the caps of its members. */
export const COUNTING_STATES: readonly GiftRoundState[] = [
  "submitted",
  ...APPROVED_STATES,
]
