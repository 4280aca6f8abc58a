"use client"

import { CircleCheck, CircleX, TriangleAlert } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Finding } from "../types"
import styles from "./finding-row.module.css"

const iconOf = { pass: CircleCheck, warn: TriangleAlert, refuse: CircleX }

type Props = {
  finding: Finding
  /** What helps to mend it. */
  children?: ReactNode
}

export function FindingRow({ finding, children }: Props) {
  const t = useTranslations("gifting")
  const locale = useLocale()
  const isNamed = finding.sentence[locale].includes(finding.document ?? "")
  const Icon = iconOf[finding.outcome]
  return (
    <li className={styles.row} data-outcome={finding.outcome}>
      <span className={styles.outcome}>
        <Icon size={20} aria-hidden />
        {t(`outcomes.${finding.outcome}`)}
      </span>
      <div>
        <p>{finding.sentence[locale]}</p>
        {finding.document && !isNamed && (
          <p className={styles.document}>
            {t("document", {
              name: finding.document,
              on: finding.effective_on ?? "—",
            })}
          </p>
        )}
        {children}
      </div>
    </li>
  )
}
