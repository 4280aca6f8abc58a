"use client"

import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { Panel } from "@/ui/workspace/panel"
import type { RoundStep } from "../types"
import styles from "./round-history.module.css"

/** Everything that happened, newest first. */
export function RoundHistory({ steps }: { steps: RoundStep[] }) {
  const t = useTranslations("gifting")
  const newestFirst = [...steps].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Panel title={t("history")}>
      {steps.length === 0 && <p className={styles.quiet}>{t("no_history")}</p>}
      <ol className={styles.steps}>
        {newestFirst.map((step) => (
          <li key={`${step.at}-${step.kind}`} className={styles.step}>
            <time className={styles.quiet} dateTime={step.at}>
              {minuteOf(step.at)}
            </time>
            <p>{t(`happened.${step.kind}`)}</p>
            {(step.actor_name ?? step.actor_type === "user") && (
              <p className={styles.quiet}>
                {step.actor_name ?? t("turns.operator")}
              </p>
            )}
            {step.note && (
              <p className={styles.note}>
                {/^\d+$/.test(step.note)
                  ? t(
                      step.kind === "close_choices"
                        ? "step_unchosen"
                        : "step_people",
                      { count: Number(step.note) }
                    )
                  : step.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
