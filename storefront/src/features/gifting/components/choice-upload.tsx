"use client"

import { App, Button, Upload } from "antd"
import { FileSpreadsheet } from "lucide-react"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { FileFaults } from "@/ui/workspace/file-faults"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"

/** A table of who takes which package: all of it, or its faults. */
export function ChoiceUpload({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const sending = useAction()
  const template = useAction()
  const path = `/gift-rounds/${round.id}/choices`
  const error = sending.error ?? template.error

  async function send(file: File) {
    const done = await sending.upload<{ members: number }>(
      `${path}/import`,
      file
    )
    if (done) {
      void message.success(t("choices_by_file_done", { count: done.members }))
      onChanged()
    }
  }

  return (
    <Panel
      title={t("choices_by_file")}
      extra={
        <Button
          loading={template.isRunning}
          onClick={() => template.download(`${path}/template`)}
        >
          {t("download_choice_template")}
        </Button>
      }
    >
      <Upload.Dragger
        accept=".xlsx,.xls,.csv"
        maxCount={1}
        showUploadList={false}
        disabled={sending.isRunning}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <p style={{ display: "grid", justifyItems: "center", gap: 8 }}>
          <FileSpreadsheet size={32} color="var(--leaf)" aria-hidden />
          <strong>{t(sending.isRunning ? "uploading" : "drop_choices")}</strong>
          <span style={{ color: "var(--muted)" }}>
            {t("drop_choices_note")}
          </span>
        </p>
      </Upload.Dragger>
      {error && <FileFaults error={error} />}
    </Panel>
  )
}
