"use client"

import { App, Upload } from "antd"
import { Truck } from "lucide-react"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { FileFaults } from "@/ui/workspace/file-faults"
import { Panel } from "@/ui/workspace/panel"

type Props = { id: string; onShipped: () => unknown }

/** A file of parcel numbers and tracking numbers: all of it, or its faults. */
export function TrackingUpload({ id, onShipped }: Props) {
  const t = useTranslations("cooperative")
  const { message } = App.useApp()
  const { upload, error, isRunning } = useAction()

  async function send(file: File) {
    if (await upload(`/consignments/${id}/shipments`, file)) {
      void message.success(t("shipped_by_file"))
      onShipped()
    }
  }

  return (
    <Panel title={t("upload_tracking")}>
      <Upload.Dragger
        accept=".xlsx,.xls,.csv"
        maxCount={1}
        showUploadList={false}
        disabled={isRunning}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <p style={{ display: "grid", justifyItems: "center", gap: 8 }}>
          <Truck size={32} color="var(--leaf)" aria-hidden />
          <strong>{t(isRunning ? "uploading" : "drop_tracking")}</strong>
          <span style={{ color: "var(--muted)" }}>{t("tracking_note")}</span>
        </p>
      </Upload.Dragger>
      {error && <FileFaults error={error} />}
    </Panel>
  )
}
