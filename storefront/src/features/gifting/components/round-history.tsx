"use client"

import { useTranslations } from "next-intl"
import { History } from "@/ui/workspace/history"
import type { RoundStep } from "../types"

/** Everything that happened to a round, newest first. */
export function RoundHistory({ steps }: { steps: RoundStep[] }) {
  const t = useTranslations("gifting")
  const noteOf = ({ kind, note }: RoundStep) =>
    note !== null && /^\d+$/.test(note)
      ? t(kind === "close_choices" ? "step_unchosen" : "step_people", {
          count: Number(note),
        })
      : note
  return (
    <History
      // Of steps of one moment the later one comes first too.
      happenings={steps.toReversed().map((step) => ({
        at: step.at,
        what: t(`happened.${step.kind}`),
        who:
          step.actor_name ??
          (step.actor_type === "user" ? t("turns.operator") : null),
        note: noteOf(step),
      }))}
    />
  )
}
