"use client"

import { useBackendSearch } from "@/lib/workspace/use-backend"
import type { RoundDetail, RuleReport } from "./types"

/** What the rules say of the round as it stands; nothing without packages. */
export const useRuleReport = (round: RoundDetail, isAsked = true) =>
  useBackendSearch<RuleReport>(
    isAsked && round.packages.length > 0
      ? `/gift-rounds/${round.id}/check`
      : null,
    {}
  )
