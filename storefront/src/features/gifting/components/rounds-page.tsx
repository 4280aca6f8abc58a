"use client"

import { Button, Select } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useGo } from "@/lib/workspace/use-go"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { Round } from "../types"
import { RoundsTable } from "./rounds-table"

/** The years a union looks at: those that have rounds, newest first. */
const yearsOf = (rounds: Round[]) =>
  [...new Set(rounds.map((round) => round.fiscal_year))].sort((a, b) => b - a)

export function RoundsPage() {
  const t = useTranslations("gifting")
  const go = useGo()
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const query = useBackend<{ gift_rounds: Round[] }>("/gift-rounds")
  const year = filters.get("year")
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
          {({ gift_rounds }) =>
            gift_rounds.length === 0 ? (
              <EmptyHint text={t("no_rounds")} />
            ) : (
              <RoundsTable
                rounds={gift_rounds.filter(
                  (round) => !year || String(round.fiscal_year) === year
                )}
                toolbar={
                  <Select
                    allowClear
                    value={year}
                    placeholder={t("every_year")}
                    aria-label={t("fiscal_year")}
                    style={{ width: 140 }}
                    onChange={(value?: string) => filters.set({ year: value })}
                    options={yearsOf(gift_rounds).map((value) => ({
                      value: String(value),
                      label: t("year_label", { year: String(value) }),
                    }))}
                  />
                }
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
