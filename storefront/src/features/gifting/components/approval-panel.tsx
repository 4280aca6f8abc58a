"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Failure } from "@/ui/workspace/failure"
import { Figures } from "@/ui/workspace/figures"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import { ApprovalDecision } from "./approval-decision"
import styles from "./approval-panel.module.css"
import { MinutesList } from "./minutes-list"

/** What is put before the chair; a submitted round is frozen as it stands. */
export function ApprovalPanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { staff, canManage, canApprove } = useUnionStaff()
  const { run, error, isRunning } = useAction()
  const isOwn = round.submitted_by === staff?.id

  const submit = async () => {
    if (await run(`/gift-rounds/${round.id}/submit`)) {
      onChanged()
    }
  }

  return (
    <Panel title={t("steps.approval")}>
      {round.state !== "draft" && (
        <Figures
          figures={[
            {
              label: t("members"),
              value: round.member_count.toLocaleString("zh-CN"),
            },
            { label: t("per_head"), value: formatFen(round.per_head_fen) },
            { label: t("total"), value: formatFen(round.total_fen) },
          ]}
        />
      )}
      <Failure error={error} />
      <div className={styles.turn}>
        {round.state === "draft" &&
          (canManage ? (
            <>
              <p>{t("submit_note")}</p>
              <Button
                type="primary"
                loading={isRunning}
                disabled={round.packages.length === 0}
                onClick={submit}
              >
                {t("submit")}
              </Button>
            </>
          ) : (
            <p>{t("not_submitted")}</p>
          ))}
        {round.state === "submitted" &&
          (canApprove && !isOwn ? (
            <ApprovalDecision round={round} onChanged={onChanged} />
          ) : (
            <p>{t(isOwn ? "own_submission" : "waits_for_chair")}</p>
          ))}
        {round.state !== "draft" && round.state !== "submitted" && (
          <p>{t("approved_note")}</p>
        )}
      </div>
      <MinutesList round={round} onChanged={onChanged} />
    </Panel>
  )
}
