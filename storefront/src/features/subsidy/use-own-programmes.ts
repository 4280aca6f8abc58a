"use client"

import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import type { ProgrammesPage } from "./types"

/** The programmes of the reader's own union, not of those below it. */
export function useOwnProgrammes() {
  const { union } = useUnionStaff()
  return useBackend<ProgrammesPage>(
    union ? `/subsidy-programmes?union_id=${union.id}&limit=200` : null
  )
}
