"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen } from "@/lib/money"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { isRunning } from "../next-act"
import type { Programme } from "../types"
import { useFund } from "../use-fund"
import { useOwnProgrammes } from "../use-own-programmes"
import { ProgrammeStateTag } from "./programme-state-tag"
import styles from "./running-programmes.module.css"

/** On the first page: the fund, what runs, and what waits for the chair. */
export function RunningProgrammes() {
  const t = useTranslations("subsidy")
  const { isReader } = useUnionStaff()
  const fund = useFund({ offset: 0, limit: 1 })
  const query = useOwnProgrammes()
  return (
    <Panel
      title={t("subsidies")}
      extra={<Link href="/union/subsidies">{t("see_all")}</Link>}
    >
      {isReader && (
        <p className={styles.fund}>
          <span className={styles.label}>{t("fund_balance")}</span>
          <strong>{fund.data ? formatFen(fund.data.balance_fen) : "—"}</strong>
        </p>
      )}
      <Loaded query={query} rows={2}>
        {({ programmes }) => {
          const shown = programmes.filter(
            (one) => one.state === "submitted" || isRunning(one)
          )
          return shown.length === 0 ? (
            <p className={styles.label}>{t("nothing_runs")}</p>
          ) : (
            <ul className={styles.list}>
              {shown.map((one) => (
                <RunningProgramme key={one.id} programme={one} />
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function RunningProgramme({ programme }: { programme: Programme }) {
  const t = useTranslations("subsidy")
  const { id, name, totals, budget_fen, ends_on } = programme
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        <Link href={`/union/subsidies/${id}`}>{name}</Link>
        <ProgrammeStateTag programme={programme} />
      </span>
      <span className={styles.label}>
        {t("used_of", {
          used: formatFen(totals.used_fen - totals.refunded_fen),
          budget: formatFen(budget_fen),
          ends_on,
        })}
      </span>
    </li>
  )
}
