"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import type { RuleReport } from "../types"
import { FindingRow } from "./finding-row"
import styles from "./check-panel.module.css"

/** What the rules of the union's province say, rule by rule. */
export function CheckPanel({ round }: StepProps) {
  const t = useTranslations("gifting")
  const query = useBackend<RuleReport>(
    round.packages.length > 0 ? `/gift-rounds/${round.id}/check` : null
  )
  return (
    <Panel
      title={t("steps.check")}
      extra={
        round.packages.length > 0 && (
          <Button loading={query.isValidating} onClick={() => query.mutate()}>
            {t("check_again")}
          </Button>
        )
      }
    >
      {round.packages.length === 0 ? (
        <EmptyHint text={t("check_needs_packages")} />
      ) : (
        <Loaded query={query}>
          {({ outcome, findings }) => (
            <>
              <p className={styles.outcome} data-outcome={outcome}>
                {t(`check_outcomes.${outcome}`)}
              </p>
              <ul className={styles.findings}>
                {findings.map((finding) => (
                  <FindingRow key={finding.code} finding={finding} />
                ))}
              </ul>
            </>
          )}
        </Loaded>
      )}
    </Panel>
  )
}
