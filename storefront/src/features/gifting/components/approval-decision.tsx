"use client"

import { App, Button, Input } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { useFilters } from "@/lib/workspace/use-filters"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"
import { sumTextOf } from "../sum-text"
import styles from "./approval-panel.module.css"

export function ApprovalDecision({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { modal } = App.useApp()
  const filters = useFilters()
  const [note, setNote] = useState("")
  const { run, error, isRunning } = useAction()

  const decide = async (verb: "approve" | "return") => {
    const body =
      verb === "return"
        ? { note: note.trim() }
        : { snapshot_hash: round.snapshot_hash }
    if (await run(`/gift-rounds/${round.id}/${verb}`, body)) {
      filters.set({ step: undefined })
      onChanged()
    }
  }
  const ask = () =>
    modal.confirm({
      title: t("approve_title"),
      content: t("approve_content", {
        members: round.member_count,
        total: sumTextOf(round.sum, (sum) => t("at_most", { sum })),
      }),
      okText: t("approve"),
      onOk: () => {
        void decide("approve")
      },
    })

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
        <Button type="primary" loading={isRunning} onClick={ask}>
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
