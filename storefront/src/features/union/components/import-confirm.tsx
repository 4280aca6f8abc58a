"use client"

import { App, Button, Checkbox } from "antd"
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

/** Whether more of today's members would leave than stay. */
const wouldEmpty = ({ absent, changed, unchanged }: RosterImport) =>
  absent > changed + unchanged

export function ImportConfirm({ roster, canManage, onChanged }: Props) {
  const t = useTranslations("union")
  const { modal } = App.useApp()
  const [marksLeft, setMarksLeft] = useState(false)
  const { run, error, isRunning } = useAction()
  const accepted = roster.added + roster.changed + roster.unchanged
  const changes = roster.added + roster.changed + roster.faulty
  const isIdle = changes === 0 && !marksLeft
  const leaving = { count: roster.absent }

  const send = async (verb: "confirm" | "discard", body?: object) => {
    if (await run(`/roster-imports/${roster.id}/${verb}`, body)) {
      onChanged()
    }
  }
  const confirm = () => {
    if (!marksLeft) {
      return send("confirm", { mark_left: false })
    }
    modal.confirm({
      title: t("leaving_title", leaving),
      content: wouldEmpty(roster)
        ? t("leaving_most", leaving)
        : t("leaving_note"),
      okText: t("leaving_ok", leaving),
      okButtonProps: { danger: true },
      autoFocusButton: "cancel",
      onOk: () => send("confirm", { mark_left: true }),
    })
  }

  if (!canManage) {
    return <p className={styles.note}>{t("only_manager_confirms")}</p>
  }
  return (
    <div className={styles.confirm}>
      {isIdle && <p className={styles.note}>{t("nothing_changes")}</p>}
      {roster.absent > 0 && roster.may_mark_left && (
        <Checkbox
          checked={marksLeft}
          onChange={(event) => setMarksLeft(event.target.checked)}
        >
          {t("mark_absent_left", leaving)}
        </Checkbox>
      )}
      {roster.faulty > 0 && (
        <p className={styles.note}>
          {t("faulty_left_out", { count: roster.faulty })}
        </p>
      )}
      <Failure error={error} />
      <div className={styles.actions}>
        {isIdle ? (
          <Button
            type="primary"
            loading={isRunning}
            onClick={() => send("discard")}
          >
            {t("close_unchanged")}
          </Button>
        ) : (
          <>
            <Button
              type="primary"
              danger={marksLeft}
              loading={isRunning}
              onClick={() => void confirm()}
            >
              {marksLeft
                ? t("confirm_leaving", { accepted, ...leaving })
                : t("confirm_import", { count: accepted })}
            </Button>
            <Button disabled={isRunning} onClick={() => send("discard")}>
              {t("discard_import")}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
