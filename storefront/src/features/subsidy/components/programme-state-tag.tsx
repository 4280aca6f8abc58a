"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import type { Programme, ProgrammeState } from "../types"

const colorOf: Record<ProgrammeState, string> = {
  draft: "default",
  submitted: "gold",
  approved: "green",
  suspended: "volcano",
  closed: "default",
}

type Props = { programme: Pick<Programme, "state" | "has_ended"> }

export function ProgrammeStateTag({ programme }: Props) {
  const t = useTranslations("subsidy")
  const { state, has_ended } = programme
  return has_ended && state !== "closed" ? (
    <Tag>{t("ended")}</Tag>
  ) : (
    <Tag color={colorOf[state]}>{t(`states.${state}`)}</Tag>
  )
}
