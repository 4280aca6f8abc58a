import type { AllowanceDTO, ProgrammeDTO } from "../../../types/dtos"
import type { Standing } from "../lib/entitlement"
import type { Sql } from "../sql"
import { programmesById, programmesOfUnions, tiersOf } from "./programmes"
import {
  allowancesOfMember,
  lockMemberUse,
  poolsLeft,
  readMemberUse,
  usedTiers,
} from "./purses"

/** One purse a member could pay from, as it stands. */
export type Candidate = {
  /** The allowance's id, or the programme's where there is none. */
  reference: string
  programme: ProgrammeDTO
  allowance: AllowanceDTO | null
  standing: Standing
}

/** Ended purses are shown for so long, so that nobody wonders where they went. */
const SHOWN_DAYS_AFTER_END = 30
const DAY_MS = 24 * 60 * 60 * 1000

const unionsOn = (path: string) => path.split("/").filter(Boolean)

/**
 * Everything a member could pay from: their allowances, and the programmes of
 * their union and those above it that are open to all. With `lock` the
 * member's own rows are locked, in the order use, allowances; nobody else's.
 */
export async function candidatesOf(
  sql: Sql,
  member: { member_id: string; union_path: string },
  today: string,
  { lock }: { lock: boolean }
): Promise<Candidate[]> {
  const since = new Date(Date.parse(today) - SHOWN_DAYS_AFTER_END * DAY_MS)
    .toISOString()
    .slice(0, 10)
  const open = await programmesOfUnions(sql, unionsOn(member.union_path), since)
  const ids = open.map(({ id }) => id).sort()
  const used = lock
    ? await lockMemberUse(sql, member.member_id, ids)
    : await readMemberUse(sql, member.member_id, ids)
  const allowances = await allowancesOfMember(sql, member.member_id, { lock })
  // Read again: whoever suspended or closed one waited for these locks or won.
  const programmes = lock ? await programmesById(sql, ids) : open
  const tiers = await tiersOf(sql, ids)
  const taken = await usedTiers(
    sql,
    member.member_id,
    tiers.map(({ id }) => id)
  )
  const pools = await poolsLeft(sql, ids)
  const order = new Map(open.map(({ id }, index) => [id, index]))
  return programmes
    .filter(({ state }) => state === "approved" || state === "suspended")
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .flatMap((programme) => {
      const allowance =
        allowances.find(({ programme_id }) => programme_id === programme.id) ??
        null
      if (programme.kind === "allowance" && !allowance) {
        return []
      }
      return [
        {
          reference: allowance?.id ?? programme.id,
          programme,
          allowance,
          standing: {
            kind: programme.kind,
            per_order_fen: programme.per_order_fen,
            // An allowance is its own limit.
            per_member_fen: allowance ? null : programme.per_member_fen,
            used_fen: (used.get(programme.id) ?? 0) as Standing["used_fen"],
            match_percent: programme.match_percent,
            left_fen: (allowance?.left_fen ??
              pools.get(programme.id) ??
              0) as Standing["left_fen"],
            tiers: tiers
              .filter(({ programme_id }) => programme_id === programme.id)
              .map((tier) => ({ ...tier, is_used: taken.has(tier.id) })),
          },
        },
      ]
    })
}
