"use client"

import { CircleCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { dateOf, daysBetween } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { Round, RoundsPage, RoundState } from "../types"
import { RoundStateTag } from "./round-state-tag"
import styles from "./round-tasks.module.css"

const managerStates: RoundState[] = ["draft", "approved", "ordered", "paid"]

/** Days left to the date the round's next action depends on. */
function daysLeft(round: Round): number | undefined {
  const due =
    round.state === "paid" ? round.dispatch_due_on : round.choice_deadline
  return due ? daysBetween(dateOf(new Date()), due) : undefined
}

/** The rounds that wait for this person, the nearest deadline first. */
export function RoundTasks() {
  const t = useTranslations("gifting")
  const { canManage, canApprove } = useUnionStaff()
  const query = useBackend<RoundsPage>("/gift-rounds?is_open=true&limit=200")
  const isMine = ({ state }: Round) =>
    (canApprove && state === "submitted") ||
    (canManage && managerStates.includes(state))
  return (
    <Panel title={t("needs_me")}>
      <Loaded query={query}>
        {({ gift_rounds }) => {
          const mine = gift_rounds
            .filter(isMine)
            .sort((a, b) => (daysLeft(a) ?? 999) - (daysLeft(b) ?? 999))
          if (mine.length === 0) {
            return (
              <p className={styles.nothing}>
                <CircleCheck size={18} aria-hidden /> {t("nothing_waits")}
              </p>
            )
          }
          return (
            <ul>
              {mine.map((round) => (
                <li key={round.id}>
                  <Link
                    className={styles.task}
                    href={`/union/gift-rounds/${round.id}`}
                  >
                    <span>
                      <strong>{round.name}</strong>
                      <span className={styles.what}>
                        {t(
                          round.is_returned
                            ? "task_of_returned"
                            : `task_of_state.${round.state}`
                        )}
                      </span>
                    </span>
                    <span className={styles.end}>
                      <Deadline days={daysLeft(round)} />
                      <RoundStateTag round={round} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function Deadline({ days }: { days: number | undefined }) {
  const t = useTranslations("gifting")
  if (days === undefined) {
    return null
  }
  return (
    <span className={styles.deadline} data-near={days <= 3 || undefined}>
      {days < 0 ? t("days_over", { days: -days }) : t("days_left", { days })}
    </span>
  )
}
