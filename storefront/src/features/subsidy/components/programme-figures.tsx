"use client"

import { Progress } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { type Figure, Figures } from "@/ui/workspace/figures"
import type { Programme } from "../types"
import styles from "./subsidy.module.css"

/** Where a programme's money is, to the fen. */
export function ProgrammeFigures({ programme }: { programme: Programme }) {
  const t = useTranslations("subsidy")
  const { budget_fen, funded_fen, totals, kind } = programme
  const used = totals.used_fen - totals.refunded_fen
  const granted: Figure[] =
    kind === "allowance"
      ? [
          {
            label: t("unassigned"),
            value: formatFen(totals.unassigned_fen),
          },
          {
            label: t("granted"),
            value: formatFen(totals.granted_fen),
            note: t("members_count", { count: totals.members }),
          },
        ]
      : []
  return (
    <>
      <Figures
        figures={[
          { label: t("budget"), value: formatFen(budget_fen) },
          { label: t("funded"), value: formatFen(funded_fen) },
          ...granted,
          {
            label: t("used"),
            value: formatFen(used),
            tone: "accent",
            ...(totals.held_fen > 0 && {
              note: t("held", { amount: formatFen(totals.held_fen) }),
            }),
          },
          { label: t("left_to_use"), value: formatFen(totals.left_fen) },
        ]}
      />
      <Progress
        className={styles.spaced}
        percent={Math.round((used * 100) / budget_fen)}
        format={(percent) => t("percent_used", { percent: percent ?? 0 })}
        aria-label={t("budget_used")}
      />
    </>
  )
}
