"use client"

import { Progress } from "antd"
import { useTranslations } from "next-intl"
import { Panel } from "@/ui/workspace/panel"
import type { RosterImport } from "../types"

/** How far the reading has come; the page may be left meanwhile. */
export function ImportProgress({ roster }: { roster: RosterImport }) {
  const t = useTranslations("union")
  const percent = roster.total
    ? Math.floor((roster.done / roster.total) * 100)
    : 0
  return (
    <Panel title={t(`import_states.${roster.state}`)}>
      <Progress
        percent={percent}
        status="active"
        aria-label={t("progress_share")}
      />
      <p role="status">
        {roster.total
          ? t("progress", { done: roster.done, total: roster.total })
          : t("progress_reading", { done: roster.done })}
      </p>
      <p style={{ color: "var(--muted)" }}>{t("progress_note")}</p>
    </Panel>
  )
}
