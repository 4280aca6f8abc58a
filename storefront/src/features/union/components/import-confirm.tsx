"use client"

import { Button, Checkbox } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { RosterImport } from "../types"
import styles from "./import-confirm.module.css"

type Props = {
  roster: RosterImport
  canManage: boolean
  onChanged: () => unknown
}

export function ImportConfirm({ roster, canManage, onChanged }: Props) {
  const t = useTranslations("union")
  const [marksLeft, setMarksLeft] = useState(false)
  const { run, error, isRunning } = useAction()
  const accepted = roster.added + roster.changed + roster.unchanged

  const send = async (verb: "confirm" | "discard", body?: object) => {
    if (await run(`/roster-imports/${roster.id}/${verb}`, body)) {
      onChanged()
    }
  }

  if (!canManage) {
    return <p className={styles.note}>{t("only_manager_confirms")}</p>
  }
  return (
    <div className={styles.confirm}>
      {roster.absent > 0 && (
        <Checkbox
          checked={marksLeft}
          onChange={(event) => setMarksLeft(event.target.checked)}
        >
          {t("mark_absent_left", { count: roster.absent })}
        </Checkbox>
      )}
      {roster.faulty > 0 && (
        <p className={styles.note}>
          {t("faulty_left_out", { count: roster.faulty })}
        </p>
      )}
      <Failure error={error} />
      <div className={styles.actions}>
        <Button
          type="primary"
          loading={isRunning}
          onClick={() => send("confirm", { mark_left: marksLeft })}
        >
          {t("confirm_import", { count: accepted })}
        </Button>
        <Button disabled={isRunning} onClick={() => send("discard")}>
          {t("discard_import")}
        </Button>
      </div>
    </div>
  )
}
