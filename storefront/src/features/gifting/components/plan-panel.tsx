"use client"

import { Button, Descriptions } from "antd"
import dayjs from "dayjs"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen, toYuan } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Panel } from "@/ui/workspace/panel"
import { roundBodyOf, type RoundFields } from "../round-draft"
import type { StepProps } from "../step-props"
import type { RoundDetail } from "../types"
import { PackagesPanel } from "./packages-panel"
import { RoundEnding } from "./round-ending"
import { RoundForm } from "./round-form"
import { RoundTotal } from "./round-total"

const dayOf = (date: string | null) => (date ? dayjs(date) : null)

const fieldsOf = (round: RoundDetail): Partial<RoundFields> => ({
  name: round.name,
  festival: round.festival,
  festival_name: round.festival_name ?? undefined,
  festival_document: round.festival_document ?? undefined,
  fiscal_year: round.fiscal_year,
  per_head_yuan: toYuan(round.per_head_fen),
  mode: round.mode,
  delivery_mode: round.delivery_mode,
  workplace_name: round.workplace?.name,
  workplace_mobile: round.workplace?.mobile,
  workplace_address: round.workplace?.address,
  choice_deadline: dayOf(round.choice_deadline),
  dispatch_due_on: dayOf(round.dispatch_due_on),
  reserve_members: round.reserve_members,
})

export function PlanPanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const words = useTranslations("supplement")
  const { canManage } = useUnionStaff()
  const [isEditing, setEditing] = useState(false)
  const { run, error, isRunning } = useAction()
  const canEdit = canManage && round.state === "draft"

  async function save(fields: RoundFields) {
    if (await run(`/gift-rounds/${round.id}`, roundBodyOf(fields))) {
      setEditing(false)
      onChanged()
    }
  }

  return (
    <>
      <Panel
        title={t("steps.plan")}
        extra={
          canEdit && (
            <Button onClick={() => setEditing(!isEditing)}>
              {t(isEditing ? "keep_as_is" : "edit_plan")}
            </Button>
          )
        }
      >
        {isEditing ? (
          <RoundForm
            initial={fieldsOf(round)}
            isSupplement={round.supplement_of !== null}
            error={error}
            isSaving={isRunning}
            onSave={save}
          />
        ) : (
          <Descriptions
            column={{ xs: 1, sm: 2 }}
            items={[
              {
                key: "per_head",
                label: t("per_head"),
                children: formatFen(round.per_head_fen),
              },
              {
                key: "mode",
                label: t("mode"),
                children: t(`modes.${round.mode}`),
              },
              {
                key: "delivery",
                label: t("delivery_mode"),
                children: t(`delivery_modes.${round.delivery_mode}`),
              },
              ...(round.mode === "choice"
                ? [
                    {
                      key: "deadline",
                      label: t("choice_deadline"),
                      children: round.choice_deadline ?? "—",
                    },
                  ]
                : []),
              {
                key: "due",
                label: t("dispatch_due_on"),
                children: round.dispatch_due_on ?? "—",
              },
              {
                key: "reserve",
                label: words("reserve"),
                children: words("places_and_money", {
                  count: round.reserve.members,
                  amount: formatFen(round.reserve.amount_fen),
                }),
              },
              {
                key: "total",
                label: t(round.order_id ? "total" : "expected_total"),
                children: <RoundTotal round={round} />,
              },
            ]}
          />
        )}
      </Panel>
      <PackagesPanel round={round} canEdit={canEdit} onChanged={onChanged} />
      {canManage && <RoundEnding round={round} onChanged={onChanged} />}
    </>
  )
}
