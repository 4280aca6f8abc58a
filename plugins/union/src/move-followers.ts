import type { Unit } from "@mall/outbox/one-transaction"

/** The paths of a moved union before and after, as `union.path` has them. */
export type PathChange = { from: string; to: string }

/** Brings what a capability keeps of the tree after; inside the move. */
export type MoveFollower = (unit: Unit, change: PathChange) => Promise<void>

const followers = new Map<string, MoveFollower>()

/**
 * Lets a higher capability that keeps unions' paths in its own tables, to find
 * what is below a supervisor, change them in the transaction of the move.
 * Registering a name again replaces it.
 */
export function registerMoveFollower(
  name: string,
  follower: MoveFollower
): void {
  followers.set(name, follower)
}

/** In the order of their names, so that locks come in one order. */
export async function followMove(
  unit: Unit,
  change: PathChange
): Promise<void> {
  for (const name of [...followers.keys()].sort()) {
    await followers.get(name)?.(unit, change)
  }
}
