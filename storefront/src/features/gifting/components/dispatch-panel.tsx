"use client"

import { Progress } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import type { CooperativeProgress, RoundParcel } from "../types"
import styles from "./dispatch-panel.module.css"
import { ParcelsTable } from "./parcels-table"

type Answer = { cooperatives: CooperativeProgress[]; parcels: RoundParcel[] }

/** How far each cooperative has come, and where every parcel is. */
export function DispatchPanel({ round }: StepProps) {
  const t = useTranslations("gifting")
  const isPaid = round.state === "paid" || round.state === "completed"
  const query = useBackend<Answer>(
    isPaid ? `/gift-rounds/${round.id}/parcels` : null
  )
  if (!isPaid) {
    return (
      <Panel title={t("steps.dispatch")}>
        <EmptyHint text={t("dispatch_later")} />
      </Panel>
    )
  }
  return (
    <Panel
      title={t("steps.dispatch")}
      extra={round.dispatch_due_on && t("due", { on: round.dispatch_due_on })}
    >
      <Loaded query={query} rows={8}>
        {({ cooperatives, parcels }) => (
          <>
            <ul className={styles.cooperatives}>
              {cooperatives.map((each) => (
                <li key={each.consignment_id}>
                  <p className={styles.line}>
                    <span>{each.cooperative_name}</span>
                    <span className={styles.number}>
                      {t("share", {
                        done: each.parcels_shipped,
                        all: each.parcels,
                      })}
                    </span>
                  </p>
                  <Progress
                    size="small"
                    percent={Math.floor(
                      (each.parcels_shipped * 100) / Math.max(1, each.parcels)
                    )}
                    showInfo={false}
                  />
                </li>
              ))}
            </ul>
            <ParcelsTable parcels={parcels} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
