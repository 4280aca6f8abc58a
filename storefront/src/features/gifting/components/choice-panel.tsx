"use client"

import { App, Button, Input } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { dateOf } from "@/lib/civil-date"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend, useBackendSearch } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import { areChoicesOpen } from "../choices-open"
import type { StepProps } from "../step-props"
import type { Participant } from "../types"
import { DepartmentSelect } from "@/ui/workspace/department-select"
import { ChoiceNote } from "./choice-note"
import { ChoiceTools } from "./choice-tools"
import { ChoiceUpload } from "./choice-upload"
import { OwnChoicePanel } from "./own-choice-panel"
import { ParticipantsTable } from "./participants-table"
import { WhoSelect } from "./who-select"

const pageSize = 50

type Page = { participants: Participant[]; count: number }

/** Who takes which package; staff record it for rows, a department or the rest. */
export function ChoicePanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const [chosen, setChosen] = useState<string[]>([])
  const [words, setWords] = useState("")
  const [refused, setRefused] = useState<object>()
  const { run, error, isRunning } = useAction()
  const page = Number(filters.get("page") ?? 1)
  const department = filters.get("department")
  const who = filters.get("who")
  const filter = {
    ...(department && { department }),
    ...(who === "unchosen" && { is_chosen: false }),
    ...(who === "opted_out" && { is_opted_out: true }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  }
  const isFrozen = round.member_count > 0 && round.state !== "draft"
  const path = isFrozen ? `/gift-rounds/${round.id}/participants` : null
  const asked = Object.entries(filter).map(([key, value]) => [key, `${value}`])
  const all = useBackend<Page>(
    path && !words ? `${path}?${new URLSearchParams(asked)}` : null,
    { keepPreviousData: true }
  )
  const found = useBackendSearch<Page>(
    path && words ? `${path}/search` : null,
    {
      ...filter,
      q: words,
    }
  )
  const query = words ? found : all
  const isOpen = areChoicesOpen(round, dateOf(new Date()))
  const canChoose = canManage && isOpen && round.state === "approved"

  const refresh = () => {
    void query.mutate()
    onChanged()
  }

  async function record(choice: object) {
    if (await run(`/gift-rounds/${round.id}/choices`, choice)) {
      void message.success(t("choices_recorded"))
      setChosen([])
      setRefused(undefined)
      refresh()
      return
    }
    setRefused(choice)
  }

  if (!isFrozen) {
    return (
      <Panel title={t("steps.choice")}>
        <EmptyHint text={t("participants_later")} />
      </Panel>
    )
  }
  return (
    <>
      <OwnChoicePanel round={round} onChanged={onChanged} />
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
          <WhoSelect
            value={who}
            onChange={(value) => filters.set({ who: value, page: undefined })}
          />
          <Input.Search
            allowClear
            placeholder={t("search_participants")}
            aria-label={t("search_participants")}
            style={{ width: 280 }}
            onSearch={(text) => {
              setWords(text.trim())
              filters.set({ page: undefined })
            }}
          />
          {canChoose && (
            <ChoiceTools
              round={round}
              chosen={chosen}
              department={department}
              isRunning={isRunning}
              onRecord={(target, package_id) =>
                void record({ ...target, package_id })
              }
              onChanged={onChanged}
            />
          )}
        </Toolbar>
        <Failure error={error} />
        {error?.code === "gift_choice_members_own" && refused && (
          <Button
            danger
            loading={isRunning}
            onClick={() => void record({ ...refused, overrule_members: true })}
          >
            {t("overrule_members")}
          </Button>
        )}
        <Loaded query={query} rows={10}>
          {({ participants, count }) =>
            words && count === 0 ? (
              <EmptyHint text={t("no_participants")} />
            ) : (
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
            )
          }
        </Loaded>
      </Panel>
      {canChoose && <ChoiceUpload round={round} onChanged={refresh} />}
    </>
  )
}
