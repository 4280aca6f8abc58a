"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import type { TopUpState } from "../types"

const colorOf: Record<TopUpState, string> = {
  awaiting_receipt: "gold",
  receipt_uploaded: "blue",
  confirmed: "green",
  rejected: "volcano",
  withdrawn: "default",
}

export function TopUpStateTag({ state }: { state: TopUpState }) {
  const t = useTranslations("subsidy")
  return <Tag color={colorOf[state]}>{t(`top_up_states.${state}`)}</Tag>
}
