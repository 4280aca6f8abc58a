"use client"

import { Alert } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useBackend } from "@/lib/workspace/use-backend"
import { BackLink } from "@/ui/workspace/back-link"
import { Figures } from "@/ui/workspace/figures"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { ConsignmentDetail } from "../types"
import { ConsignmentLines } from "./consignment-lines"
import { ConsignmentStateTag } from "./consignment-state-tag"
import { PackingListButton } from "./packing-list-button"
import { ParcelsPanel } from "./parcels-panel"
import { ShipmentsPanel } from "./shipments-panel"
import { TrackingUpload } from "./tracking-upload"

/** One consignment: pack, ship, and what has left. */
export function ConsignmentPage({ id }: { id: string }) {
  const t = useTranslations("cooperative")
  const query = useBackend<{ consignment: ConsignmentDetail }>(
    `/consignments/${id}`
  )
  return (
    <Loaded query={query} rows={10}>
      {({ consignment }) => {
        const { state, parcels, parcels_shipped, parcels_voided } = consignment
        const canShip = state === "released" || state === "shipping"
        const hasParcels = canShip || parcels_shipped > 0 || parcels_voided > 0
        return (
          <>
            <PageHead
              above={
                <BackLink href="/cooperative">{t("places.today")}</BackLink>
              }
              title={
                <>
                  {consignment.display_no} <ConsignmentStateTag state={state} />
                </>
              }
              note={consignment.buyer_name}
            >
              {canShip && <PackingListButton id={id} />}
            </PageHead>
            {state === "awaiting_payment" && (
              <Alert type="info" showIcon title={t("awaits_payment")} />
            )}
            {consignment.closed_on && (
              <Alert
                type="warning"
                showIcon
                title={t("closed_short", {
                  on: consignment.closed_on,
                  count: parcels_voided,
                })}
                description={consignment.close_reason}
              />
            )}
            <Panel>
              <Figures
                figures={[
                  {
                    label: t("due_on"),
                    value: consignment.due_on ?? "—",
                    tone: canShip ? "accent" : undefined,
                  },
                  {
                    label: t("delivery"),
                    value: t(`delivery_modes.${consignment.delivery_mode}`),
                  },
                  {
                    label: t("parcels"),
                    value: t("shipped_of", {
                      done: parcels_shipped,
                      all: parcels,
                    }),
                  },
                  {
                    label: t("amount"),
                    value: formatFen(consignment.amount_fen),
                  },
                ]}
              />
            </Panel>
            <ConsignmentLines lines={consignment.lines} />
            <TrackingUpload
              id={id}
              canShip={canShip}
              onShipped={() => query.mutate()}
            />
            {hasParcels && (
              <ParcelsPanel
                id={id}
                canShip={canShip}
                shipped={parcels_shipped}
                onShipped={() => query.mutate()}
              />
            )}
            {parcels_shipped > 0 && (
              <ShipmentsPanel id={id} shipped={parcels_shipped} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}
