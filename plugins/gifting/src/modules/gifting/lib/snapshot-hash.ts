import { createHash } from "node:crypto"

export type RoundSnapshot = {
  union_id: string
  festival: string
  fiscal_year: number
  per_head_fen: number
  mode: string
  delivery_mode: string
  choice_deadline: string | null
  dispatch_due_on: string | null
  default_package_id: string | null
  packages: {
    id: string
    items: { variant_id: string; quantity: number; unit_price_fen: number }[]
  }[]
  member_count: number
  /** Digest over the sorted member ids, computed by the database. */
  members_digest: string
  reserve_members: number
  supplement_of: string | null
}

/**
 * Hash of all a chair approves: standard, delivery, lines, prices and members.
 * The order of packages and lines does not matter, every value does.
 */
export function snapshotHash(snapshot: RoundSnapshot): string {
  const packages = snapshot.packages
    .map(({ id, items }) => [
      id,
      items
        .map((item) => [item.variant_id, item.quantity, item.unit_price_fen])
        .sort(byFirst),
    ])
    .sort(byFirst)
  const canonical = JSON.stringify([
    "gift-round/1",
    snapshot.union_id,
    snapshot.festival,
    snapshot.fiscal_year,
    snapshot.per_head_fen,
    snapshot.mode,
    snapshot.delivery_mode,
    snapshot.choice_deadline,
    snapshot.dispatch_due_on,
    snapshot.default_package_id,
    packages,
    snapshot.member_count,
    snapshot.members_digest,
    // Named, so that rounds frozen before there was either keep their hash.
    ...(snapshot.reserve_members > 0
      ? [["reserve_members", snapshot.reserve_members]]
      : []),
    ...(snapshot.supplement_of
      ? [["supplement_of", snapshot.supplement_of]]
      : []),
  ])
  return createHash("sha256").update(canonical).digest("hex")
}

function byFirst(left: unknown[], right: unknown[]): number {
  return String(left[0]) < String(right[0]) ? -1 : 1
}
