"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { useFilters } from "@/lib/workspace/use-filters"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"
import { sumTextOf } from "../sum-text"
import { useRuleReport } from "../use-rule-report"
import { worstOf } from "../worst-outcome"
import styles from "./check-panel.module.css"
import { FindingRow } from "./finding-row"

/** Submits a draft that the check lets pass, once its sum was looked at. */
export function Submission({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const words = useTranslations("supplement")
  const { modal } = App.useApp()
  const filters = useFilters()
  const { run, error, isRunning } = useAction()
  const { data: report, error: unread, isValidating } = useRuleReport(round)
  const isRefused = report ? worstOf(report.findings) === "refuse" : false
  const hindrance =
    round.packages.length === 0
      ? t("check_needs_packages")
      : isRefused
        ? t("submit_refused")
        : undefined

  const submit = async () => {
    if (await run(`/gift-rounds/${round.id}/submit`)) {
      filters.set({ step: undefined })
      onChanged()
    }
  }
  const ask = () =>
    report &&
    modal.confirm({
      title: t("submit_title"),
      content: (
        <>
          {t("submit_content", {
            members: report.member_count,
            total: sumTextOf(report.sum, (sum) => t("at_most", { sum })),
          })}
          {round.reserve.members > 0 &&
            words("submit_reserve", {
              count: round.reserve.members,
              amount: formatFen(round.reserve.amount_fen),
            })}
        </>
      ),
      okText: t("submit"),
      onOk: () => {
        void submit()
      },
    })

  return (
    <>
      <p>{hindrance ?? t("submit_note")}</p>
      {report && isRefused && (
        <ul className={styles.findings}>
          {report.findings
            .filter(({ outcome }) => outcome === "refuse")
            .map((finding) => (
              <FindingRow key={finding.code} finding={finding} />
            ))}
        </ul>
      )}
      <Failure error={error ?? unread} />
      <Button
        type="primary"
        loading={isRunning}
        disabled={!report || isValidating || hindrance !== undefined}
        onClick={ask}
      >
        {t("submit")}
      </Button>
    </>
  )
}
