"use client"

import { Button, Input } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"
import styles from "./approval-panel.module.css"

export function ApprovalDecision({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const [note, setNote] = useState("")
  const { run, error, isRunning } = useAction()

  const decide = async (verb: "approve" | "return") => {
    const body =
      verb === "return"
        ? { note: note.trim() }
        : { snapshot_hash: round.snapshot_hash }
    if (await run(`/gift-rounds/${round.id}/${verb}`, body)) {
      onChanged()
    }
  }

  return (
    <>
      <label className={styles.note}>
        {t("decision_note")}
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <Failure error={error} />
      <div className={styles.actions}>
        <Button
          type="primary"
          loading={isRunning}
          onClick={() => decide("approve")}
        >
          {t("approve")}
        </Button>
        <Button
          disabled={isRunning || note.trim() === ""}
          title={t("return_needs_note")}
          onClick={() => decide("return")}
        >
          {t("return")}
        </Button>
      </div>
    </>
  )
}
