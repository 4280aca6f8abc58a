"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { useBackendSearch } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import { worstOf } from "../worst-outcome"
import type { RuleReport } from "../types"
import { FindingRow } from "./finding-row"
import styles from "./check-panel.module.css"

/** What the rules of the union's province say, rule by rule. */
export function CheckPanel({ round }: StepProps) {
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const t = useTranslations("gifting")
  const query = useBackendSearch<RuleReport>(
    round.packages.length > 0 ? `/gift-rounds/${round.id}/check` : null,
    {}
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
          {({ findings }) => (
            <>
              <p className={styles.outcome} data-outcome={worstOf(findings)}>
                {t(`check_outcomes.${worstOf(findings)}`)}
              </p>
              {canManage &&
                round.state === "draft" &&
                worstOf(findings) !== "refuse" && (
                  <Button
                    type="primary"
                    className={styles.go}
                    onClick={() => filters.set({ step: "approval" })}
                  >
                    {t("go_submit")}
                  </Button>
                )}
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
