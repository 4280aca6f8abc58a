"use client"

import { App, Button, Select } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { dateOf } from "@/lib/civil-date"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import { areChoicesOpen } from "../choices-open"
import type { StepProps } from "../step-props"
import type { Participant, Round } from "../types"
import { CloseChoices } from "./close-choices"
import { DepartmentSelect } from "./department-select"
import { ParticipantsTable } from "./participants-table"

const pageSize = 50

/** Who takes which package; staff record it for rows, a department or the rest. */
export function ChoicePanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const [chosen, setChosen] = useState<string[]>([])
  const [packageId, setPackageId] = useState(round.packages[0]?.id)
  const { run, error, isRunning } = useAction()
  const page = Number(filters.get("page") ?? 1)
  const department = filters.get("department")
  const filter = new URLSearchParams({
    ...(department && { department }),
    offset: String((page - 1) * pageSize),
    limit: String(pageSize),
  })
  const isFrozen = round.member_count > 0 && round.state !== "draft"
  const query = useBackend<{ participants: Participant[]; count: number }>(
    isFrozen ? `/gift-rounds/${round.id}/participants?${filter}` : null,
    { keepPreviousData: true }
  )
  const isOpen = areChoicesOpen(round, dateOf(new Date()))
  const canChoose = canManage && isOpen && round.state === "approved"

  async function record(target: object) {
    const body = { ...target, package_id: packageId }
    if (await run(`/gift-rounds/${round.id}/choices`, body)) {
      void message.success(t("choices_recorded"))
      setChosen([])
      await query.mutate()
      onChanged()
    }
  }

  if (!isFrozen) {
    return (
      <Panel title={t("steps.choice")}>
        <EmptyHint text={t("participants_later")} />
      </Panel>
    )
  }
  return (
    <Panel
      title={t("steps.choice")}
      extra={<ChoiceNote round={round} isOpen={isOpen} />}
    >
      <Toolbar>
        <DepartmentSelect
          value={department}
          onChange={(value) =>
            filters.set({ department: value, page: undefined })
          }
        />
        {canChoose && (
          <>
            <Select
              style={{ width: 200 }}
              aria-label={t("package")}
              value={packageId}
              onChange={setPackageId}
              options={round.packages.map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
            />
            <Button
              disabled={chosen.length === 0}
              loading={isRunning}
              onClick={() => record({ participant_ids: chosen })}
            >
              {t("choose_for_rows", { count: chosen.length })}
            </Button>
            <Button
              disabled={!department}
              loading={isRunning}
              onClick={() => record({ department })}
            >
              {t("choose_for_department")}
            </Button>
            <Button
              loading={isRunning}
              onClick={() => record({ all_unchosen: true })}
            >
              {t("choose_for_rest")}
            </Button>
            <CloseChoices round={round} onChanged={onChanged} />
          </>
        )}
      </Toolbar>
      <Failure error={error} />
      <Loaded query={query} rows={10}>
        {({ participants, count }) => (
          <ParticipantsTable
            participants={participants}
            packages={round.packages}
            isLoading={query.isValidating}
            selection={
              canChoose ? { ids: chosen, onChange: setChosen } : undefined
            }
            page={{
              current: page,
              size: pageSize,
              total: count,
              onChange: (next) => filters.set({ page: String(next) }),
            }}
          />
        )}
      </Loaded>
    </Panel>
  )
}

function ChoiceNote({ round, isOpen }: { round: Round; isOpen: boolean }) {
  const t = useTranslations("gifting")
  if (round.mode === "uniform") {
    return t("uniform_note")
  }
  if (isOpen) {
    return t("choice_note", { on: round.choice_deadline ?? "—" })
  }
  const on = round.choices_closed_at
    ? dateOf(round.choices_closed_at)
    : (round.choice_deadline ?? "—")
  return t("choices_over", { on })
}
