"use client"

import { App, Button, Upload } from "antd"
import { Download, FileSpreadsheet } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { ProgrammeActProps } from "../act-props"
import type { GrantAnswer } from "../types"
import { useKeyedAction } from "../use-keyed-action"
import { GrantPreview } from "./grant-preview"
import styles from "./subsidy.module.css"

/** A list of staff numbers or mobiles; every fault is shown before anything is written. */
export function GrantByFile({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const { message } = App.useApp()
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<GrantAnswer>()
  const template = useAction()
  const looking = useAction()
  const granting = useKeyedAction(`grant-file:${programme.id}`)
  const path = `/subsidy-programmes/${programme.id}/grant-file`

  async function look(chosen: File) {
    setFile(chosen)
    setPreview(undefined)
    const answer = await looking.upload<{ grant: GrantAnswer }>(
      `${path}?preview=true`,
      chosen
    )
    setPreview(answer?.grant)
  }

  async function give() {
    const answer =
      file && (await granting.upload<{ grant: GrantAnswer }>(path, file))
    if (answer) {
      const { members, total_fen } = answer.grant
      setPreview(undefined)
      setFile(undefined)
      void message.success(
        t("granted_message", {
          count: members,
          total: formatFen(total_fen),
        })
      )
      await onChanged()
    }
  }

  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t("file_note")}</p>
      <div className={styles.row}>
        <Button
          icon={<Download size={16} aria-hidden />}
          loading={template.isRunning}
          onClick={() => void template.download("/subsidy-grant-template")}
        >
          {t("download_template")}
        </Button>
        <Upload
          accept=".xlsx,.xls,.csv"
          showUploadList={false}
          disabled={looking.isRunning}
          beforeUpload={(chosen) => {
            void look(chosen)
            return false
          }}
        >
          <Button
            icon={<FileSpreadsheet size={16} aria-hidden />}
            loading={looking.isRunning}
          >
            {t("choose_file")}
          </Button>
        </Upload>
        {file && <span>{file.name}</span>}
      </div>
      <Failure error={template.error ?? looking.error ?? granting.error} />
      {preview && (
        <GrantPreview
          preview={preview}
          isGranting={granting.isRunning}
          onGrant={() => void give()}
        />
      )}
    </div>
  )
}
