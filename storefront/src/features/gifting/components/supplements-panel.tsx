"use client"

import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Figures } from "@/ui/workspace/figures"
import { Panel } from "@/ui/workspace/panel"
import type { RoundDetail, RoundState } from "../types"
import { useReadsRound } from "../use-reads-round"
import { LateJoiners } from "./late-joiners"
import styles from "./supplements-panel.module.css"
import { SupplementsTable } from "./supplements-table"

const approved: RoundState[] = ["approved", "ordered", "paid", "completed"]

/** Who joined after the round was submitted, and what was made for them. */
export function SupplementsPanel({ round }: { round: RoundDetail }) {
  const t = useTranslations("supplement")
  const isReader = useReadsRound(round)
  const { canManage } = useUnionStaff()
  const { reserve, supplements } = round
  if (round.supplement_of || !approved.includes(round.state)) {
    return null
  }
  return (
    <Panel title={t("title")}>
      <p className={styles.note}>{t("note")}</p>
      <Figures
        figures={[
          {
            label: t("reserve"),
            value: t("places", { count: reserve.members }),
          },
          { label: t("used"), value: t("places", { count: reserve.used }) },
          { label: t("left"), value: t("places", { count: reserve.left }) },
          { label: t("held"), value: formatFen(reserve.amount_fen) },
        ]}
      />
      {isReader && <LateJoiners round={round} canMake={canManage} />}
      {supplements.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("made")}</h3>
          <SupplementsTable supplements={supplements} />
        </>
      )}
    </Panel>
  )
}
