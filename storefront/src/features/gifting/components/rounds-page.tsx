"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useGo } from "@/lib/workspace/use-go"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { RoundsPage as Answer } from "../types"
import { RoundFilters } from "./round-filters"
import { RoundsTable } from "./rounds-table"

const pageSize = 20

export function RoundsPage() {
  const t = useTranslations("gifting")
  const go = useGo()
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const page = Number(filters.get("page") ?? 1)
  const wanted = {
    q: filters.get("q"),
    fiscal_year: filters.get("year"),
    union_id: filters.get("union"),
  }
  const search = new URLSearchParams({
    limit: String(pageSize),
    offset: String((page - 1) * pageSize),
  })
  for (const [name, value] of Object.entries(wanted)) {
    if (value) {
      search.set(name, value)
    }
  }
  const query = useBackend<Answer>(`/gift-rounds?${search}`, {
    keepPreviousData: true,
  })
  const create = canManage && (
    <Button type="primary" onClick={() => go("/union/gift-rounds/new")}>
      {t("new_round")}
    </Button>
  )
  return (
    <>
      <PageHead title={t("rounds")} note={t("rounds_note")}>
        {create}
      </PageHead>
      <Panel>
        <Loaded query={query}>
          {(answer) =>
            answer.fiscal_years.length === 0 ? (
              <EmptyHint text={t("no_rounds")} />
            ) : (
              <>
                <RoundFilters
                  years={answer.fiscal_years}
                  unionName={answer.gift_rounds[0]?.union_name}
                />
                {answer.count === 0 ? (
                  <EmptyHint text={t("no_round_matches")} />
                ) : (
                  <RoundsTable
                    answer={answer}
                    isLoading={query.isValidating}
                    page={{
                      current: page,
                      pageSize,
                      onChange: (next) => filters.set({ page: String(next) }),
                    }}
                  />
                )}
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
