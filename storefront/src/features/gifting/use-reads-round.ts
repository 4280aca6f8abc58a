"use client"

import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import type { Round } from "./types"

/** Whether the reader may see the round's papers, not only its totals. */
export function useReadsRound(round: Pick<Round, "union_id"> | undefined) {
  const { union, isReader } = useUnionStaff()
  return isReader && round !== undefined && round.union_id === union?.id
}
