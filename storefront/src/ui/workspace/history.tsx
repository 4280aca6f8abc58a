"use client"

import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import styles from "./history.module.css"
import { Panel } from "./panel"

export type Happening = {
  at: string
  what: string
  who: string | null
  note: string | null
}

/** Everything that happened, newest first. */
export function History({ happenings }: { happenings: Happening[] }) {
  const t = useTranslations("workspace")
  const newestFirst = [...happenings].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Panel title={t("history")}>
      {happenings.length === 0 && (
        <p className={styles.quiet}>{t("no_history")}</p>
      )}
      <ol className={styles.steps}>
        {newestFirst.map(({ at, what, who, note }) => (
          <li key={`${at}-${what}`} className={styles.step}>
            <time className={styles.quiet} dateTime={at}>
              {minuteOf(at)}
            </time>
            <p>{what}</p>
            {who && <p className={styles.quiet}>{who}</p>}
            {note && <p className={styles.note}>{note}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
