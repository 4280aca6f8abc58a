import type {
  ConsignmentLineState,
  ConsignmentState,
} from "../../../types/consignment"

/** Every allowed change of a consignment's state; nothing else happens. */
export const consignmentTransitions: Record<
  ConsignmentState,
  readonly ConsignmentState[]
> = {
  awaiting_payment: ["released", "cancelled"],
  // Closing short: what has left is all there is, so it has shipped. Cancelled
  // by being recalled: paid, refunded whole, nothing has left.
  released: ["shipping", "shipped", "closed_short", "cancelled"],
  shipping: ["shipping", "shipped"],
  shipped: ["accepted"],
  accepted: [],
  cancelled: [],
  closed_short: [],
}

/** A partial refund leaves a line's state as it is. */
export const lineTransitions: Record<
  ConsignmentLineState,
  readonly ConsignmentLineState[]
> = {
  placed: ["paid", "cancelled"],
  paid: ["accepted", "refunded"],
  accepted: ["refunded"],
  refunded: [],
  cancelled: [],
}

/** States in which recipients' personal data may be seen for packing. */
export const openStates: readonly ConsignmentState[] = ["released", "shipping"]

/** States from which a consignment may move to `to`. */
export function statesBefore(to: ConsignmentState): ConsignmentState[] {
  return keys(consignmentTransitions).filter((from) =>
    consignmentTransitions[from].includes(to)
  )
}

/** States from which a line may move to `to`. */
export function lineStatesBefore(
  to: ConsignmentLineState
): ConsignmentLineState[] {
  return keys(lineTransitions).filter((from) =>
    lineTransitions[from].includes(to)
  )
}

/**
 * Splits consignments by whether they may move to a state: `movable` may,
 * `refused` may not; those `beyond` it have done so before and are in neither.
 */
export function sortByTransition<C extends { state: ConsignmentState }>(
  consignments: readonly C[],
  to: ConsignmentState,
  beyond: readonly ConsignmentState[]
): { movable: C[]; refused: C[] } {
  const before = statesBefore(to)
  const movable = consignments.filter(({ state }) => before.includes(state))
  const refused = consignments.filter(
    ({ state }) => !before.includes(state) && !beyond.includes(state)
  )
  return { movable, refused }
}

function keys<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[]
}
