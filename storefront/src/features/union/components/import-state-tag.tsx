"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import type { RosterImportState } from "../types"

const colorOf: Record<RosterImportState, string> = {
  parsing: "blue",
  previewed: "gold",
  confirming: "blue",
  confirmed: "green",
  failed: "red",
  discarded: "default",
}

export function ImportStateTag({ state }: { state: RosterImportState }) {
  const t = useTranslations("union")
  return <Tag color={colorOf[state]}>{t(`import_states.${state}`)}</Tag>
}
