"use client"

import { Button, Upload } from "antd"
import { FileSpreadsheet } from "lucide-react"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend } from "@/lib/workspace/use-backend"
import { useGo } from "@/lib/workspace/use-go"
import { BackLink } from "@/ui/workspace/back-link"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { RosterImport } from "../types"
import { ImportsTable } from "./imports-table"

export function ImportsPage() {
  const t = useTranslations("union")
  const go = useGo()
  const opening = useAction()
  const template = useAction()
  const query = useBackend<{ roster_imports: RosterImport[] }>(
    "/roster-imports"
  )

  async function open(file: File) {
    const answer = await opening.upload<{ id: string }>("/roster-imports", file)
    if (answer) {
      go(`/union/roster/imports/${answer.id}`)
    }
  }

  return (
    <>
      <PageHead
        above={<BackLink href="/union/roster">{t("roster")}</BackLink>}
        title={t("import_roster")}
        note={t("import_note")}
      >
        <Button
          loading={template.isRunning}
          onClick={() => template.download("/roster-template")}
        >
          {t("download_template")}
        </Button>
      </PageHead>
      <Failure error={template.error} />
      <Panel>
        <Upload.Dragger
          accept=".xlsx,.xls,.csv"
          maxCount={1}
          showUploadList={false}
          disabled={opening.isRunning}
          beforeUpload={(file) => {
            void open(file)
            return false
          }}
        >
          <p style={{ display: "grid", justifyItems: "center", gap: 8 }}>
            <FileSpreadsheet size={36} color="var(--leaf)" aria-hidden />
            <strong>
              {t(opening.isRunning ? "uploading" : "drop_roster")}
            </strong>
            <span style={{ color: "var(--muted)" }}>{t("drop_note")}</span>
          </p>
        </Upload.Dragger>
        <Failure error={opening.error} />
      </Panel>
      <Panel title={t("import_history")}>
        <Loaded query={query}>
          {({ roster_imports }) =>
            roster_imports.length === 0 ? (
              <EmptyHint text={t("no_imports")} />
            ) : (
              <ImportsTable imports={roster_imports} />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
