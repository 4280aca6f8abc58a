"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import { civilDate } from "@/lib/today"
import type { Programme, ProgrammeState } from "../types"

const colorOf: Record<ProgrammeState, string> = {
  draft: "default",
  submitted: "gold",
  approved: "green",
  suspended: "volcano",
  closed: "default",
}

type Props = {
  programme: Pick<Programme, "state" | "has_ended" | "funded_fen" | "starts_on">
}

export function ProgrammeStateTag({ programme }: Props) {
  const t = useTranslations("subsidy")
  const { state, has_ended, funded_fen, starts_on } = programme
  if (has_ended && state !== "closed") {
    return <Tag>{t("ended")}</Tag>
  }
  if (state === "approved" && funded_fen > 0) {
    return starts_on <= civilDate(new Date()) ? (
      <Tag color="green">{t("running")}</Tag>
    ) : (
      <Tag color="blue">{t("not_begun")}</Tag>
    )
  }
  return <Tag color={colorOf[state]}>{t(`states.${state}`)}</Tag>
}
