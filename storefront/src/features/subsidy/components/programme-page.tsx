"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useRouter } from "next/navigation"
import { useBackend, useReread } from "@/lib/workspace/use-backend"
import { BackLink } from "@/ui/workspace/back-link"
import { History } from "@/ui/workspace/history"
import { Loaded } from "@/ui/workspace/loaded"
import { MissingPage } from "@/ui/workspace/missing-page"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { ProgrammeDetail, ScopeOptions } from "../types"
import { useHappenings } from "../use-happenings"
import { useOwn } from "../use-own"
import { AllowancesPanel } from "./allowances-panel"
import { GrantPanel } from "./grant-panel"
import { MovementsPanel } from "./movements-panel"
import { NextActLine } from "./next-act-line"
import { ProgrammeEnding } from "./programme-ending"
import { ProgrammeFigures } from "./programme-figures"
import styles from "./programme-page.module.css"
import { ProgrammePlan } from "./programme-plan"
import { ProgrammeStateTag } from "./programme-state-tag"
import { ProgrammeTurn } from "./programme-turn"

type Props = {
  id: string
  options: ScopeOptions
  /** Drawn on the server: what was used, by day. */
  use: ReactNode
}

/** A programme from draft to close: what it waits for, where its money is. */
export function ProgrammePage({ id, options, use }: Props) {
  const t = useTranslations("subsidy")
  const router = useRouter()
  const query = useBackend<{ programme: ProgrammeDetail }>(
    `/subsidy-programmes/${id}`
  )
  const programme = query.data?.programme
  const { isOwn, mayRead } = useOwn(programme)
  const happenings = useHappenings(programme)
  const reread = useReread()
  const refresh = () => {
    router.refresh()
    return reread(`/subsidy-programmes/${id}`)
  }
  return (
    <Loaded
      query={query}
      rows={12}
      missing={<MissingPage home="/union/subsidies" />}
    >
      {({ programme: one }) => (
        <>
          <PageHead
            above={
              <BackLink href="/union/subsidies">{t("subsidies")}</BackLink>
            }
            title={
              <>
                {one.name} <ProgrammeStateTag programme={one} />
              </>
            }
            note={`${isOwn ? "" : `${one.union_name} · `}${t(`kinds.${one.kind}`)} · ${t(
              "period_of",
              { starts_on: one.starts_on, ends_on: one.ends_on }
            )}`}
          />
          <Panel>
            <ProgrammeFigures programme={one} />
            <NextActLine programme={one} />
          </Panel>
          <div className={styles.body}>
            <div>
              {isOwn && <ProgrammeTurn programme={one} onChanged={refresh} />}
              {isOwn && one.kind === "allowance" && (
                <GrantPanel programme={one} onChanged={refresh} />
              )}
              <ProgrammePlan
                programme={one}
                options={options}
                onChanged={refresh}
              />
              {one.funded_fen > 0 && (
                <Panel title={t("use_by_day")}>{use}</Panel>
              )}
              {mayRead && one.totals.members > 0 && (
                <AllowancesPanel programme={one} />
              )}
              {mayRead && one.funded_fen > 0 && (
                <MovementsPanel programme={one} />
              )}
            </div>
            <div>
              <History happenings={happenings} />
              {isOwn && <ProgrammeEnding programme={one} onChanged={refresh} />}
            </div>
          </div>
        </>
      )}
    </Loaded>
  )
}
