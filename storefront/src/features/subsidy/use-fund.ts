"use client"

import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import type { Fund } from "./types"

/** The union's fund with a page of its top-ups; not for supervisors. */
export function useFund(page: { offset: number; limit: number }) {
  const { isReader } = useUnionStaff()
  const { offset, limit } = page
  return useBackend<Fund>(
    isReader ? `/subsidy-fund?offset=${offset}&limit=${limit}` : null
  )
}
