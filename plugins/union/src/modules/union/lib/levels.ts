import type { UnionLevel, UnionRole } from "../../../types/unions"

/** Which levels may stand directly below which. */
const BELOW: Record<UnionLevel, readonly UnionLevel[]> = {
  federation: ["city", "industry", "county", "base"],
  city: ["industry", "county", "base"],
  industry: ["base"],
  county: ["base"],
  base: [],
}

export const mayStandBelow = (level: UnionLevel, parent: UnionLevel): boolean =>
  BELOW[parent].includes(level)

/** A base union has members and nobody below: nothing there to supervise. */
export const rolesOf = (level: UnionLevel): readonly UnionRole[] =>
  level === "base"
    ? ["manager", "chair", "auditor"]
    : ["manager", "chair", "auditor", "supervisor"]
