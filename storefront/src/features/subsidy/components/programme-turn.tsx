"use client"

import { useTranslations } from "next-intl"
import { Panel } from "@/ui/workspace/panel"
import type { ProgrammeActProps } from "../act-props"
import { useOwn } from "../use-own"
import { FundProgramme } from "./fund-programme"
import { ProgrammeDecision } from "./programme-decision"
import { ResumeProgramme } from "./resume-programme"
import { SubmitProgramme } from "./submit-programme"

/** The one act a programme waits for, or why the reader may not do it. */
export function ProgrammeTurn({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const { mayManage, mayApprove } = useOwn(programme)
  const { state, has_ended, submitted_by_me, approved_by_me } = programme
  const acts = { programme, onChanged }
  if (has_ended || state === "closed") {
    return null
  }
  if (state === "draft") {
    return (
      <Panel title={t("submission")}>
        {mayManage ? (
          <SubmitProgramme {...acts} />
        ) : (
          <p>{t("managers_submit")}</p>
        )}
      </Panel>
    )
  }
  if (state === "submitted") {
    return (
      <Panel title={t("approval")}>
        {mayApprove && !submitted_by_me ? (
          <ProgrammeDecision {...acts} />
        ) : (
          <p>{t(submitted_by_me ? "own_submission" : "waits_for_chair")}</p>
        )}
      </Panel>
    )
  }
  if (state === "suspended") {
    return (
      <Panel title={t("states.suspended")}>
        <p>{t("suspended_note")}</p>
        {(mayManage || mayApprove) && <ResumeProgramme {...acts} />}
      </Panel>
    )
  }
  if (programme.funded_fen >= programme.budget_fen) {
    return null
  }
  return (
    <Panel title={t("funding")}>
      {mayManage && !approved_by_me ? (
        <FundProgramme {...acts} />
      ) : (
        <p>{t(approved_by_me ? "own_approval" : "managers_fund")}</p>
      )}
    </Panel>
  )
}
