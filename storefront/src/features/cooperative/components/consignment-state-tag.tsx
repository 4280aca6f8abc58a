"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import type { ConsignmentState } from "../types"

const colorOf: Record<ConsignmentState, string> = {
  awaiting_payment: "default",
  released: "gold",
  shipping: "blue",
  shipped: "green",
  accepted: "green",
  cancelled: "default",
  closed_short: "volcano",
}

export function ConsignmentStateTag({ state }: { state: ConsignmentState }) {
  const t = useTranslations("cooperative")
  return <Tag color={colorOf[state]}>{t(`states.${state}`)}</Tag>
}
