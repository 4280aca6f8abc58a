"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { useFilters } from "@/lib/workspace/use-filters"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Figures } from "@/ui/workspace/figures"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import { sumTextOf } from "../sum-text"
import { takersOf } from "../unchosen"

/**
 * One order for everyone. A round has one: pressing twice, or once more after
 * a lost answer, is answered with that order.
 */
export function OrderPanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { modal, message } = App.useApp()
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const { run, error, isRunning } = useAction()
  const total = sumTextOf(round.sum, (sum) => t("at_most", { sum }))

  const place = async () => {
    const path = `/gift-rounds/${round.id}/place`
    if (await run(path)) {
      void message.success(t("order_placed"))
      filters.set({ step: undefined })
    }
    onChanged()
  }
  const ask = () =>
    modal.confirm({
      title: t("place_title"),
      content: t("place_content", {
        members: takersOf(round),
        total,
      }),
      okText: t("place"),
      onOk: () => {
        void place()
      },
    })

  if (["draft", "submitted"].includes(round.state)) {
    return (
      <Panel title={t("steps.order")}>
        <EmptyHint text={t("order_later")} />
      </Panel>
    )
  }
  return (
    <Panel title={t("steps.order")}>
      <Figures
        figures={[
          {
            label: t("members"),
            value: takersOf(round).toLocaleString("zh-CN"),
            note:
              round.choosers.opted_out > 0
                ? t("opted_out_count", { count: round.choosers.opted_out })
                : undefined,
          },
          {
            label: t("total"),
            value: total,
            tone: "accent",
          },
          {
            label: t("delivery_mode"),
            value: t(`delivery_modes.${round.delivery_mode}`),
          },
        ]}
      />
      <Failure error={error} />
      {round.order_id ? (
        <p style={{ marginTop: 16 }}>{t("order_done")}</p>
      ) : (
        canManage &&
        round.state === "approved" && (
          <div style={{ display: "grid", gap: 12, marginTop: 20 }}>
            <p>{t("order_note")}</p>
            <div>
              <Button type="primary" loading={isRunning} onClick={ask}>
                {t("place")}
              </Button>
            </div>
          </div>
        )
      )}
    </Panel>
  )
}
