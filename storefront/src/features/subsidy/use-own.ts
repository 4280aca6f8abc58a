"use client"

import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import type { Programme } from "./types"

/** What the signed-in staff may do with a programme: only their union's acts. */
export function useOwn(programme: Pick<Programme, "union_id"> | undefined) {
  const { union, canManage, canApprove, isReader } = useUnionStaff()
  const isOwn = Boolean(programme) && programme?.union_id === union?.id
  return {
    isOwn,
    mayManage: isOwn && canManage,
    mayApprove: isOwn && canApprove,
    mayRead: isOwn && isReader,
  }
}
