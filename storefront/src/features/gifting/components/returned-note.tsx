"use client"

import { Alert } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import type { RoundDetail } from "../types"

/** Why a draft came back, from whom and when; the last time counts. */
export function ReturnedNote({ round }: { round: RoundDetail }) {
  const t = useTranslations("gifting")
  const returned = round.steps.findLast(({ kind }) => kind === "return")
  if (!round.is_returned || !returned) {
    return null
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t("returned_by", {
        at: minuteOf(returned.at),
        name: returned.actor_name ?? "—",
      })}
      description={returned.note}
    />
  )
}
