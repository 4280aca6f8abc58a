"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { dateOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { festivalDatesOf } from "../festival-dates"
import { useChosenYear } from "../use-chosen-year"
import { yearQuotaOf } from "../year-quota"
import type { Round, RoundsPage, Rule } from "../types"
import styles from "./festival-calendar.module.css"
import { RoundStateTag } from "./round-state-tag"
import { YearSwitch } from "./year-switch"

/** The year's festivals, what each member gets at which, and what is left. */
export function FestivalCalendar() {
  const t = useTranslations("gifting")
  const { year } = useChosenYear()
  const { union } = useUnionStaff()
  const query = useBackend<RoundsPage>(
    union
      ? `/gift-rounds?union_id=${union.id}&fiscal_year=${year}&limit=200`
      : null
  )
  const { data } = useBackend<{ rules: Rule[] }>("/gift-rules")
  const today = dateOf(new Date())
  return (
    <Panel
      title={t("calendar_of", { year: String(year) })}
      extra={<YearSwitch />}
    >
      <Loaded query={query} rows={7}>
        {({ gift_rounds }) => {
          const rounds = gift_rounds.filter(
            ({ state }) => state !== "cancelled"
          )
          const quota = yearQuotaOf(rounds, data?.rules ?? [])
          return (
            <>
              <p className={styles.quota}>
                {quota.cap_fen === undefined
                  ? t("quota_without_cap", {
                      planned: formatFen(quota.planned_fen),
                    })
                  : t("quota", {
                      cap: formatFen(quota.cap_fen),
                      planned: formatFen(quota.planned_fen),
                      left: formatFen(quota.cap_fen - quota.planned_fen),
                    })}
              </p>
              <ol>
                {festivalDatesOf(year).map(({ festival, on }) => (
                  <li
                    key={festival}
                    className={styles.festival}
                    data-past={on < today || undefined}
                  >
                    <time dateTime={on}>{on.slice(5)}</time>
                    <span>{t(`festivals.${festival}`)}</span>
                    <FestivalRounds
                      rounds={rounds.filter(
                        (round) => round.festival === festival
                      )}
                    />
                  </li>
                ))}
              </ol>
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function FestivalRounds({ rounds }: { rounds: Round[] }) {
  const t = useTranslations("gifting")
  if (rounds.length === 0) {
    return <span className={styles.none}>{t("nothing_planned")}</span>
  }
  return (
    <span className={styles.rounds}>
      {rounds.map((round) => (
        <Link key={round.id} href={`/union/gift-rounds/${round.id}`}>
          {t("per_member", { amount: formatFen(round.per_head_fen) })}{" "}
          <RoundStateTag round={round} />
        </Link>
      ))}
    </span>
  )
}
