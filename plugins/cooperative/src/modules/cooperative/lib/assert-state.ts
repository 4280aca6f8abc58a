import type { ConsignmentState } from "../../../types/consignment"
import { refuse } from "./refuse"
import { openStates, sortByTransition } from "./transitions"

type Stateful = { id: string; display_no: string; state: ConsignmentState }

type TransitionCode =
  | "consignment_cancelled"
  | "consignment_already_paid"
  | "consignment_not_shipped"

/**
 * The consignments that still have to move to a state. Those that moved on
 * before are left out, so a replay changes nothing; one that may not move
 * refuses them all with the given code.
 */
export function assertMovable<C extends Stateful>(
  consignments: readonly C[],
  to: ConsignmentState,
  beyond: readonly ConsignmentState[],
  code: TransitionCode
): string[] {
  const { movable, refused } = sortByTransition(consignments, to, beyond)
  const [first] = refused
  if (first) {
    throw refuse.notAllowed(code, { display_no: first.display_no })
  }
  return movable.map(({ id }) => id)
}

/** Only an open consignment shows its recipients or ships. */
export function assertOpen({ state, display_no }: Stateful): void {
  if (!openStates.includes(state)) {
    throw refuse.notAllowed("consignment_not_open", { display_no })
  }
}
