"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { useFilters } from "@/lib/workspace/use-filters"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import { useRuleReport } from "../use-rule-report"
import { worstOf } from "../worst-outcome"
import { FindingRow } from "./finding-row"
import { MissingAddresses } from "./missing-addresses"
import styles from "./check-panel.module.css"

/** What the rules of the union's province say, rule by rule. */
export function CheckPanel({ round }: StepProps) {
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const t = useTranslations("gifting")
  const isDraft = round.state === "draft"
  const query = useRuleReport(round)
  return (
    <Panel
      title={t("steps.check")}
      extra={
        isDraft &&
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
          {({ findings, without_address }) => (
            <>
              <p className={styles.outcome} data-outcome={worstOf(findings)}>
                {t(
                  isDraft
                    ? `check_outcomes.${worstOf(findings)}`
                    : `standing_outcomes.${worstOf(findings)}`
                )}
              </p>
              {canManage && isDraft && worstOf(findings) !== "refuse" && (
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
                  <FindingRow key={finding.sentence.zh} finding={finding}>
                    {finding.code === "member_addresses" && (
                      <MissingAddresses
                        roundId={round.id}
                        missing={without_address}
                      />
                    )}
                  </FindingRow>
                ))}
              </ul>
            </>
          )}
        </Loaded>
      )}
    </Panel>
  )
}
