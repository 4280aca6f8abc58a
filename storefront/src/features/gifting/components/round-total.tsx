"use client"

import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { sumTextOf } from "../sum-text"
import type { RoundDetail } from "../types"
import { useRuleReport } from "../use-rule-report"

/** What the round costs; before the order, for how many and at most what. */
export function RoundTotal({ round }: { round: RoundDetail }) {
  const t = useTranslations("gifting")
  const { data } = useRuleReport(round, !round.order_id)
  if (round.order_id) {
    return formatFen(round.total_fen)
  }
  return data
    ? t("expected_sum", {
        members: data.member_count,
        total: sumTextOf(data.sum, (sum) => t("at_most", { sum })),
      })
    : "—"
}
