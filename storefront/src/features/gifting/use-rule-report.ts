"use client"

import { useBackendSearch } from "@/lib/workspace/use-backend"
import type { RoundDetail, RuleReport } from "./types"
import { useReadsRound } from "./use-reads-round"

/**
 * What the rules say of the round as it stands; nothing without packages, and
 * nothing to a supervisor, whom the backend would refuse the round's papers.
 */
export function useRuleReport(round: RoundDetail, isAsked = true) {
  const isReader = useReadsRound(round)
  return useBackendSearch<RuleReport>(
    isAsked && isReader && round.packages.length > 0
      ? `/gift-rounds/${round.id}/check`
      : null,
    {}
  )
}
