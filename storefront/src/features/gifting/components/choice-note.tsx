"use client"

import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import type { Round } from "../types"

/** Until when members may choose, or since when they may not. */
export function ChoiceNote({
  round,
  isOpen,
}: {
  round: Round
  isOpen: boolean
}) {
  const t = useTranslations("gifting")
  if (round.mode === "uniform") {
    return t("uniform_note")
  }
  if (isOpen) {
    return t("choice_note", { on: round.choice_deadline ?? "—" })
  }
  const on = round.choices_closed_at
    ? dateOf(round.choices_closed_at)
    : (round.choice_deadline ?? "—")
  return t("choices_over", { on })
}
