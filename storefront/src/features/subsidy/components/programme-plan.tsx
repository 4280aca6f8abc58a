"use client"

import { App, Button, Descriptions } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { Panel } from "@/ui/workspace/panel"
import type { ProgrammeActProps } from "../act-props"
import {
  fieldsOf,
  programmeBodyOf,
  type ProgrammeFields,
} from "../programme-draft"
import type { ScopeOptions } from "../types"
import { useOwn } from "../use-own"
import { ProgrammeForm } from "./programme-form"
import { TiersTable } from "./tiers-table"

type Props = ProgrammeActProps & { options: ScopeOptions }

/** What was planned; only a draft is changed. */
export function ProgrammePlan({ programme, options, onChanged }: Props) {
  const t = useTranslations("subsidy")
  const { message } = App.useApp()
  const [isEditing, setEditing] = useState(false)
  const { mayManage } = useOwn(programme)
  const { run, error, isRunning, clearError } = useAction()

  async function save(fields: ProgrammeFields) {
    const body = programmeBodyOf(fields)
    if (await run(`/subsidy-programmes/${programme.id}`, body)) {
      setEditing(false)
      void message.success(t("programme_saved"))
      await onChanged()
    }
  }

  if (isEditing && programme.state === "draft") {
    return (
      <Panel title={t("edit_plan")}>
        <ProgrammeForm
          initial={fieldsOf(programme)}
          options={options}
          error={error}
          isSaving={isRunning}
          onSave={save}
          extra={
            <Button
              onClick={() => {
                setEditing(false)
                clearError()
              }}
            >
              {t("keep_as_is")}
            </Button>
          }
        />
      </Panel>
    )
  }
  return (
    <Panel
      title={t("plan")}
      extra={
        mayManage &&
        programme.state === "draft" && (
          <Button onClick={() => setEditing(true)}>{t("edit_plan")}</Button>
        )
      }
    >
      <PlanDetails programme={programme} />
    </Panel>
  )
}

function PlanDetails({ programme }: Pick<Props, "programme">) {
  const t = useTranslations("subsidy")
  const { kind, scope_kind, scope, per_member_fen, per_order_fen } = programme
  const limitOf = (fen: number | null) =>
    fen === null ? t("no_limit") : formatFen(fen)
  const items = [
    [t("kind"), t(`kinds.${kind}`)],
    [t("scope"), t(`scopes.${scope_kind}`)],
    ...(scope.length > 0
      ? [[t("scope_of"), scope.map(({ name }) => name).join("、")]]
      : []),
    ...(kind === "matched"
      ? [[t("match_percent"), `${programme.match_percent}%`]]
      : []),
    [t(`per_member.${kind}`), limitOf(per_member_fen)],
    [t("per_order"), limitOf(per_order_fen)],
    [t("priority"), programme.priority],
    [
      t("fiscal_year"),
      t("year_label", { year: String(programme.fiscal_year) }),
    ],
  ] as const
  return (
    <>
      <Descriptions
        column={{ xs: 1, md: 2 }}
        items={items.map(([label, children]) => ({
          key: label,
          label,
          children,
        }))}
      />
      {kind === "tiered" && <TiersTable tiers={programme.tiers} />}
    </>
  )
}
