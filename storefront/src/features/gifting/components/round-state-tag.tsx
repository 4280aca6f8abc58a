"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import type { RoundState } from "../types"

const colorOf: Record<RoundState, string> = {
  draft: "default",
  submitted: "gold",
  approved: "green",
  ordered: "gold",
  paid: "blue",
  completed: "green",
  cancelled: "default",
}

export function RoundStateTag({ state }: { state: RoundState }) {
  const t = useTranslations("gifting")
  return <Tag color={colorOf[state]}>{t(`round_states.${state}`)}</Tag>
}
