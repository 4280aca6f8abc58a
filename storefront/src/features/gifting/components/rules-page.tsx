"use client"

import { DatePicker } from "antd"
import dayjs from "dayjs"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { rulesOn } from "../rules-on"
import type { Rule } from "../types"
import { BudgetPanel } from "./budget-panel"
import { RulesTable } from "./rules-table"

export function RulesPage() {
  const t = useTranslations("gifting")
  const filters = useFilters()
  const today = dateOf(new Date())
  const asked = filters.get("on") ?? ""
  const on = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today
  const query = useBackend<{ rules: Rule[] }>("/gift-rules")
  return (
    <>
      <PageHead title={t("rules")} note={t("rules_note")} />
      <BudgetPanel />
      <Panel
        title={t("rules_in_force")}
        extra={
          <label>
            {t("rules_on")}{" "}
            <DatePicker
              allowClear={false}
              value={dayjs(on)}
              onChange={(day) =>
                filters.set({
                  on: day?.format("YYYY-MM-DD"),
                })
              }
            />
          </label>
        }
      >
        <Loaded query={query}>
          {({ rules }) => {
            const inForce = rulesOn(rules, on)
            return inForce.length === 0 ? (
              <EmptyHint
                text={t(rules.length === 0 ? "no_rules" : "no_rules_on")}
              />
            ) : (
              <RulesTable rules={inForce} />
            )
          }}
        </Loaded>
      </Panel>
    </>
  )
}
