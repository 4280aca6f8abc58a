"use client"

import { App, Button, Upload } from "antd"
import { FileText, UploadIcon } from "lucide-react"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { useAction } from "@/lib/workspace/use-action"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"
import styles from "./minutes-list.module.css"

/** Meeting minutes beside the round; they are added until it is ordered. */
export function MinutesList({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const { canManage, canApprove } = useUnionStaff()
  const { upload, download, error, isRunning } = useAction()
  const path = `/gift-rounds/${round.id}/minutes`
  const canAttach =
    (canManage || canApprove) &&
    ["draft", "submitted", "approved"].includes(round.state)

  async function send(file: File) {
    if (await upload(path, file)) {
      void message.success(t("minutes_sent"))
      onChanged()
    }
  }

  return (
    <section className={styles.minutes}>
      <h3>{t("minutes")}</h3>
      {round.minutes.length === 0 && (
        <p className={styles.quiet}>{t("no_minutes")}</p>
      )}
      <ul>
        {round.minutes.map(({ id, name, attached_at }) => (
          <li key={id} className={styles.file}>
            <FileText size={16} aria-hidden />
            <Button
              type="link"
              className={styles.name}
              onClick={() => download(`${path}/${id}`)}
            >
              {name}
            </Button>
            <time className={styles.quiet} dateTime={attached_at}>
              {minuteOf(attached_at)}
            </time>
          </li>
        ))}
      </ul>
      <Failure error={error} />
      {canAttach && (
        <Upload
          accept=".pdf,.png,.jpg,.jpeg"
          showUploadList={false}
          disabled={isRunning}
          beforeUpload={(file) => {
            void send(file)
            return false
          }}
        >
          <Button
            loading={isRunning}
            icon={<UploadIcon size={16} aria-hidden />}
          >
            {t("attach_minutes")}
          </Button>
        </Upload>
      )}
    </section>
  )
}
