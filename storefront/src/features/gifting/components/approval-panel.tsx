"use client"

import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Figures } from "@/ui/workspace/figures"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import { sumTextOf } from "../sum-text"
import { ApprovalBasis } from "./approval-basis"
import { ApprovalDecision } from "./approval-decision"
import styles from "./approval-panel.module.css"
import { MinutesList } from "./minutes-list"
import { Submission } from "./submission"

/** What is put before the chair; a submitted round is frozen as it stands. */
export function ApprovalPanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const words = useTranslations("supplement")
  const { staff, canManage, canApprove } = useUnionStaff()
  const isOwn = round.submitted_by === staff?.id

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
            {
              label: t("total"),
              value: sumTextOf(round.sum, (sum) => t("at_most", { sum })),
              tone: "accent",
            },
            ...(round.reserve.members > 0
              ? [
                  {
                    label: words("reserve"),
                    value: words("places", { count: round.reserve.members }),
                    note: t("at_most", {
                      sum: formatFen(round.reserve.amount_fen),
                    }),
                  },
                ]
              : []),
          ]}
        />
      )}
      {round.state === "submitted" && (
        <>
          <ApprovalBasis round={round} />
          <MinutesList round={round} onChanged={onChanged} />
        </>
      )}
      <div className={styles.turn}>
        {round.state === "draft" &&
          (canManage ? (
            <Submission round={round} onChanged={onChanged} />
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
      {round.state !== "submitted" && (
        <MinutesList round={round} onChanged={onChanged} />
      )}
    </Panel>
  )
}
