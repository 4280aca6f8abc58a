"use client"

import { Alert, Button } from "antd"
import { useTranslations } from "next-intl"
import { useGo } from "@/lib/workspace/use-go"
import { Figures } from "@/ui/workspace/figures"
import { Panel } from "@/ui/workspace/panel"
import type { RosterImport } from "../types"
import { ErrorWorkbookButton } from "./error-workbook-button"

export function ImportResult({ roster }: { roster: RosterImport }) {
  const t = useTranslations("union")
  const go = useGo()
  if (roster.state === "failed") {
    return (
      <Panel>
        <Alert
          type="error"
          showIcon
          title={roster.failure?.message ?? t("import_failed")}
          description={t("import_failed_note")}
          action={
            <Button onClick={() => go("/union/roster/imports")}>
              {t("choose_another")}
            </Button>
          }
        />
      </Panel>
    )
  }
  const isConfirmed = roster.state === "confirmed"
  return (
    <Panel title={t(isConfirmed ? "import_done" : "import_discarded")}>
      {isConfirmed && (
        <Figures
          figures={(
            ["added", "changed", "unchanged", "marked_left", "faulty"] as const
          ).map((field) => ({
            label: t(`counts.${field}`),
            value: roster[field].toLocaleString("zh-CN"),
          }))}
        />
      )}
      <p style={{ display: "flex", gap: 8, marginTop: 20 }}>
        <Button type="primary" onClick={() => go("/union/roster")}>
          {t("see_roster")}
        </Button>
        {isConfirmed && roster.faulty > 0 && (
          <ErrorWorkbookButton id={roster.id} />
        )}
      </p>
    </Panel>
  )
}
