"use client"

import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { BudgetHistoryPage } from "../types"
import { useBudget } from "../use-budget"
import { useChosenYear } from "../use-chosen-year"
import { BudgetBar } from "./budget-bar"
import { BudgetForm } from "./budget-form"
import { BudgetHistory } from "./budget-history"
import { YearSwitch } from "./year-switch"

/** The year's gift budget: what is set aside, by whom, and what is taken. */
export function BudgetPanel() {
  const t = useTranslations("gifting")
  const { canApprove } = useUnionStaff()
  const { year } = useChosenYear()
  const query = useBudget(year)
  const history = useBackend<BudgetHistoryPage>(
    `/gift-budgets/history?fiscal_year=${year}&limit=200`
  )
  const onSet = () => {
    void query.mutate()
    void history.mutate()
  }

  return (
    <Panel
      title={t("budget_of", { year: String(year) })}
      extra={<YearSwitch />}
    >
      <Loaded query={query}>
        {(budget) => (
          <>
            <BudgetBar budget={budget} />
            {budget.set_at && (
              <p style={{ color: "var(--muted)" }}>
                {t("budget_set", {
                  name: budget.set_by_name ?? t("set_by_system"),
                  at: minuteOf(budget.set_at),
                  reason: budget.reason ?? "—",
                })}
              </p>
            )}
            {canApprove ? (
              <BudgetForm
                key={`${year}-${budget.set_at ?? ""}`}
                budget={budget}
                onSet={onSet}
              />
            ) : (
              <p style={{ color: "var(--muted)" }}>{t("chair_sets_budget")}</p>
            )}
          </>
        )}
      </Loaded>
      <Loaded query={history}>
        {(page) => (page.count > 0 ? <BudgetHistory page={page} /> : null)}
      </Loaded>
    </Panel>
  )
}
