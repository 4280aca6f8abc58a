"use client"

import { useBackend } from "@/lib/workspace/use-backend"
import type { Budget } from "./types"

/** The union's budget of one year; nothing set is a budget too. */
export function useBudget(year: number) {
  const query = useBackend<{ budgets: Budget[] }>("/gift-budgets")
  const empty: Budget = {
    fiscal_year: year,
    gift_fen: null,
    annual_income_fen: null,
    committed_fen: 0,
    effective_from: null,
    reason: null,
    set_by_name: null,
    set_at: null,
  }
  return {
    ...query,
    data:
      query.data &&
      (query.data.budgets.find((each) => each.fiscal_year === year) ?? empty),
  }
}
