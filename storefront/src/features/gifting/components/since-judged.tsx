"use client"

import { Alert } from "antd"
import { useLocale, useTranslations } from "next-intl"
import type { RuleReport } from "../types"

/** What the chair must know: figures and rules moved since the submission. */
export function SinceJudged({ changes }: Pick<RuleReport, "changes">) {
  const t = useTranslations("gifting")
  const locale = useLocale()
  return changes.length === 0 ? null : (
    <Alert
      type="warning"
      showIcon
      title={t("changed_since_submission")}
      description={
        <ul>
          {changes.map(({ sentence }) => (
            <li key={sentence.zh}>{sentence[locale]}</li>
          ))}
        </ul>
      }
    />
  )
}
