"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { useBudget } from "../use-budget"
import { useChosenYear } from "../use-chosen-year"
import { BudgetBar } from "./budget-bar"

export function BudgetSummary() {
  const t = useTranslations("gifting")
  const { year } = useChosenYear()
  const query = useBudget(year)
  return (
    <Panel
      title={t("budget_of", { year: String(year) })}
      extra={<Link href="/union/rules">{t("rules")}</Link>}
    >
      <Loaded query={query} rows={2}>
        {(budget) => <BudgetBar budget={budget} />}
      </Loaded>
    </Panel>
  )
}
