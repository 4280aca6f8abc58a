"use client"

import dayjs from "dayjs"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { useAction } from "@/lib/workspace/use-action"
import { useGo } from "@/lib/workspace/use-go"
import { BackLink } from "@/ui/workspace/back-link"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { programmeBodyOf, type ProgrammeFields } from "../programme-draft"
import type { Programme, ScopeOptions } from "../types"
import { ProgrammeForm } from "./programme-form"

/** A month from today on, which the planner changes. */
const initialOf = (today: string): Partial<ProgrammeFields> => ({
  kind: "allowance",
  scope_kind: "assisted_counties",
  period: [dayjs(today), dayjs(today).add(1, "month")],
  fiscal_year: Number(today.slice(0, 4)),
  priority: 100,
  tiers: [{}],
})

export function NewProgrammePage({ options }: { options: ScopeOptions }) {
  const t = useTranslations("subsidy")
  const go = useGo()
  const { run, error, isRunning } = useAction()

  async function save(fields: ProgrammeFields) {
    const answer = await run<{ programme: Programme }>(
      "/subsidy-programmes",
      programmeBodyOf(fields)
    )
    if (answer) {
      go(`/union/subsidies/${answer.programme.id}`)
    }
  }

  return (
    <>
      <PageHead
        above={<BackLink href="/union/subsidies">{t("subsidies")}</BackLink>}
        title={t("new_programme")}
        note={t("new_programme_note")}
      />
      <Panel>
        <ProgrammeForm
          initial={initialOf(dateOf(new Date()))}
          options={options}
          error={error}
          isSaving={isRunning}
          onSave={save}
        />
      </Panel>
    </>
  )
}
