"use client"

import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import type { StepKey } from "./round-steps"
import type { RoundDetail } from "./types"
import { takersOf, unchosenOf } from "./unchosen"

/** The number each step is judged by, in a few signs; absent until it has one. */
export function useStepNumbers(
  round: RoundDetail
): Partial<Record<StepKey, string>> {
  const t = useTranslations("gifting")
  const { received } = round
  const members = takersOf(round)
  const share = (done: number, all: number) => t("share", { done, all })
  return {
    ...(round.packages.length > 0 && {
      plan: t("package_count", { count: round.packages.length }),
    }),
    ...(members > 0 &&
      round.mode === "choice" && {
        choice: share(members - unchosenOf(round), members),
      }),
    ...(round.order_id && { order: formatFen(round.total_fen) }),
    ...((round.state === "paid" || round.state === "completed") && {
      receipt: share(received, members),
    }),
  }
}
