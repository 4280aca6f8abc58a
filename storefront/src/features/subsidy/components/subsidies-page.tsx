"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useGo } from "@/lib/workspace/use-go"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { Programme } from "../types"
import { FundSummary } from "./fund-summary"
import { ProgrammesTable } from "./programmes-table"

export function SubsidiesPage() {
  const t = useTranslations("subsidy")
  const go = useGo()
  const { canManage, isReader } = useUnionStaff()
  const query = useBackend<{ programmes: Programme[] }>("/subsidy-programmes")
  return (
    <>
      <PageHead title={t("subsidies")} note={t("subsidies_note")}>
        {canManage && (
          <Button type="primary" onClick={() => go("/union/subsidies/new")}>
            {t("new_programme")}
          </Button>
        )}
      </PageHead>
      {isReader && <FundSummary programmes={query.data?.programmes ?? []} />}
      <Panel title={t("programmes")}>
        <Loaded query={query} rows={8}>
          {({ programmes }) =>
            programmes.length === 0 ? (
              <EmptyHint
                text={t(canManage ? "no_programmes" : "no_programmes_yet")}
              />
            ) : (
              <ProgrammesTable programmes={programmes} />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
