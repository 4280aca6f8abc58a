import {
  LEVELS_BELOW,
  type UnionLevel,
  type UnionRole,
} from "../../../types/unions"

export const mayStandBelow = (level: UnionLevel, parent: UnionLevel): boolean =>
  LEVELS_BELOW[parent].includes(level)

/** A base union has members and nobody below: nothing there to supervise. */
export const rolesOf = (level: UnionLevel): readonly UnionRole[] =>
  level === "base"
    ? ["manager", "chair", "auditor"]
    : ["manager", "chair", "auditor", "supervisor"]
