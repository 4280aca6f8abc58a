"use client"

import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import type { Happening } from "@/ui/workspace/history"
import type { ProgrammeDetail, ProgrammeStep } from "./types"

/** "roster × 12" and the like, as a grant notes whom it was for. */
const GRANT_NOTE = /^(.+) × (\d+)$/

/** What happened to a programme, in words. */
export function useHappenings(
  programme: ProgrammeDetail | undefined
): Happening[] {
  const t = useTranslations("subsidy")
  const amountOf = ({ amount_fen }: ProgrammeStep) =>
    amount_fen === null ? "" : ` ${formatFen(amount_fen)}`

  function noteOf({ kind, note }: ProgrammeStep) {
    const [, target, count] = GRANT_NOTE.exec(note ?? "") ?? []
    if (kind !== "grant" || target === undefined) {
      return note
    }
    const whom =
      target === "roster" || target === "file"
        ? t(`grant_targets.${target}`)
        : target
    return t("granted_to", { whom, count: Number(count) })
  }

  return (programme?.steps ?? []).map((step) => ({
    at: step.at,
    what: t(`happened.${step.kind}`) + amountOf(step),
    who: step.actor_name,
    note: noteOf(step),
  }))
}
