"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import type { Round, RoundState } from "../types"

const colorOf: Record<RoundState, string> = {
  draft: "default",
  submitted: "gold",
  approved: "green",
  ordered: "gold",
  paid: "blue",
  completed: "green",
  cancelled: "default",
}

type Props = { round: Pick<Round, "state" | "is_returned"> }

export function RoundStateTag({ round: { state, is_returned } }: Props) {
  const t = useTranslations("gifting")
  if (is_returned) {
    return <Tag color="volcano">{t("returned")}</Tag>
  }
  return <Tag color={colorOf[state]}>{t(`round_states.${state}`)}</Tag>
}
