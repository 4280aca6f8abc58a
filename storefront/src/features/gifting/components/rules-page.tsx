"use client"

import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { Rule } from "../types"
import { BudgetPanel } from "./budget-panel"
import { RulesTable } from "./rules-table"

export function RulesPage() {
  const t = useTranslations("gifting")
  const query = useBackend<{ rules: Rule[] }>("/gift-rules")
  return (
    <>
      <PageHead title={t("rules")} note={t("rules_note")} />
      <BudgetPanel />
      <Panel title={t("rules_in_force")}>
        <Loaded query={query}>
          {({ rules }) =>
            rules.length === 0 ? (
              <EmptyHint text={t("no_rules")} />
            ) : (
              <RulesTable rules={rules} />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
