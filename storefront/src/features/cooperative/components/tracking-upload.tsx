"use client"

import { Alert, Upload } from "antd"
import { Truck } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { FileFaults } from "@/ui/workspace/file-faults"
import { Panel } from "@/ui/workspace/panel"

type Props = { id: string; canShip: boolean; onShipped: () => unknown }

type Shipped = {
  batch: { parcels: number } | null
  already_shipped: number
  without_number: number
}

/** A file of parcel numbers and tracking numbers: all of it, or its faults. */
export function TrackingUpload({ id, canShip, onShipped }: Props) {
  const t = useTranslations("cooperative")
  const [done, setDone] = useState<Shipped>()
  const { upload, error, isRunning } = useAction()

  async function send(file: File) {
    setDone(undefined)
    const answer = await upload<Shipped>(`/consignments/${id}/shipments`, file)
    if (answer) {
      setDone(answer)
      onShipped()
    }
  }

  // What the last file did is said even when it left nothing to ship.
  if (!canShip && !done) {
    return null
  }
  return (
    <Panel title={t("upload_tracking")}>
      {canShip && (
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
      )}
      {error && <FileFaults error={error} />}
      {done && (
        <Alert
          style={{ marginTop: 12 }}
          showIcon
          type={done.without_number > 0 ? "warning" : "success"}
          title={t("shipped_by_file", {
            count: done.batch?.parcels ?? 0,
            before: done.already_shipped,
          })}
          description={
            done.without_number > 0 &&
            t("rows_without_number", { count: done.without_number })
          }
        />
      )}
    </Panel>
  )
}
