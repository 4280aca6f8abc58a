"use client"

import { Button, Input } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useGo } from "@/lib/workspace/use-go"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import type { ProgrammesPage } from "../types"
import { FundSummary } from "./fund-summary"
import { ProgrammesTable } from "./programmes-table"

const pageSize = 20

export function SubsidiesPage() {
  const t = useTranslations("subsidy")
  const go = useGo()
  const filters = useFilters()
  const { canManage, isReader } = useUnionStaff()
  const q = filters.get("q")
  const page = Number(filters.get("page") ?? 1)
  const search = new URLSearchParams({
    limit: String(pageSize),
    offset: String((page - 1) * pageSize),
    ...(q && { q }),
  })
  const query = useBackend<ProgrammesPage>(`/subsidy-programmes?${search}`, {
    keepPreviousData: true,
  })
  return (
    <>
      <PageHead title={t("subsidies")} note={t("subsidies_note")}>
        {canManage && (
          <Button type="primary" onClick={() => go("/union/subsidies/new")}>
            {t("new_programme")}
          </Button>
        )}
      </PageHead>
      {isReader && <FundSummary />}
      <Panel title={t("programmes")}>
        <Toolbar>
          <Input.Search
            allowClear
            maxLength={60}
            defaultValue={q}
            placeholder={t("search_programmes")}
            aria-label={t("search_programmes")}
            style={{ width: 240 }}
            onSearch={(text) =>
              filters.set({ q: text.trim(), page: undefined })
            }
          />
        </Toolbar>
        <Loaded query={query} rows={8}>
          {({ programmes, count }) =>
            count === 0 ? (
              <EmptyHint
                text={t(
                  q
                    ? "no_programme_matches"
                    : canManage
                      ? "no_programmes"
                      : "no_programmes_yet"
                )}
              />
            ) : (
              <ProgrammesTable
                programmes={programmes}
                isLoading={query.isValidating}
                page={{
                  current: page,
                  pageSize,
                  total: count,
                  onChange: (next) => filters.set({ page: String(next) }),
                }}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
