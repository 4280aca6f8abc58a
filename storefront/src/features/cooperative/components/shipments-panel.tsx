"use client"

import { useTranslations } from "next-intl"
import { useEffect } from "react"
import { minuteOf } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { ShipmentBatch } from "../types"
import styles from "./consignment-lines.module.css"

/** What has left, batch by batch. */
export function ShipmentsPanel({
  id,
  shipped,
}: {
  id: string
  /** Changes with every batch. */
  shipped: number
}) {
  const t = useTranslations("cooperative")
  const query = useBackend<{ shipments: ShipmentBatch[] }>(
    `/consignments/${id}/shipments`
  )
  const { mutate } = query
  useEffect(() => {
    void mutate()
  }, [mutate, shipped])
  return (
    <Panel title={t("shipments")}>
      <Loaded query={query} rows={2}>
        {({ shipments }) => (
          <ul>
            {shipments.map((batch) => (
              <li key={batch.id} className={styles.line}>
                <time dateTime={batch.created_at}>
                  {minuteOf(batch.created_at)}
                </time>
                <span>{t("parcels_count", { count: batch.parcels })}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}
