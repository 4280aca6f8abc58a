"use client"

import { useTranslations } from "next-intl"
import { Loaded } from "@/ui/workspace/loaded"
import type { RoundDetail } from "../types"
import { useReadsRound } from "../use-reads-round"
import { useRuleReport } from "../use-rule-report"
import panelStyles from "./approval-panel.module.css"
import checkStyles from "./check-panel.module.css"
import { FindingRow } from "./finding-row"
import { PackageCard } from "./package-card"
import { SinceJudged } from "./since-judged"
import styles from "./packages-panel.module.css"

/** What is approved: the packages with their prices, and what the rules say. */
export function ApprovalBasis({ round }: { round: RoundDetail }) {
  const t = useTranslations("gifting")
  const isReader = useReadsRound(round)
  const query = useRuleReport(round)
  return (
    <>
      <h3 className={panelStyles.heading}>{t("packages")}</h3>
      <div className={styles.packages}>
        {round.packages.map((each) => (
          <PackageCard
            key={each.id}
            gifts={each}
            perHeadFen={round.per_head_fen}
            isDefault={
              round.mode === "choice" && each.id === round.default_package_id
            }
          />
        ))}
      </div>
      {isReader && (
        <>
          <h3 className={panelStyles.heading}>{t("steps.check")}</h3>
          <Loaded query={query}>
            {({ findings, changes }) => (
              <>
                <SinceJudged changes={changes} />
                <ul className={checkStyles.findings}>
                  {findings.map((finding) => (
                    <FindingRow key={finding.sentence.zh} finding={finding} />
                  ))}
                </ul>
              </>
            )}
          </Loaded>
        </>
      )}
    </>
  )
}
