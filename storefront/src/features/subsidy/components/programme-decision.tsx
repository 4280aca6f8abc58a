"use client"

import { App, Button, Input } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { ProgrammeActProps } from "../act-props"
import styles from "./subsidy.module.css"

export function ProgrammeDecision({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const [note, setNote] = useState("")
  const { modal } = App.useApp()
  const { run, error, isRunning } = useAction()
  const words = note.trim()

  const decide = async (verb: "approve" | "return") => {
    const body = {
      ...(words !== "" && { note: words }),
      ...(verb === "approve" && { seen_steps: programme.steps.length }),
    }
    if (await run(`/subsidy-programmes/${programme.id}/${verb}`, body)) {
      await onChanged()
    }
  }

  const approve = async () => {
    const isSure = await modal.confirm({
      title: t("approve_title", { name: programme.name }),
      content: t("approve_text", { budget: formatFen(programme.budget_fen) }),
      okText: t("approve"),
    })
    if (isSure) {
      await decide("approve")
    }
  }

  return (
    <div className={styles.stack}>
      <p>{t("approval_note")}</p>
      <label className={styles.field} style={{ width: 560 }}>
        {t("decision_note")}
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <Failure error={error} />
      <div className={styles.row}>
        <Button
          type="primary"
          loading={isRunning}
          onClick={() => void approve()}
        >
          {t("approve")}
        </Button>
        <Button
          disabled={isRunning || words === ""}
          title={t("return_needs_note")}
          onClick={() => void decide("return")}
        >
          {t("return")}
        </Button>
      </div>
    </div>
  )
}
