"use client"

import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import type { RoundParcel } from "../types"
import { useReadsRound } from "../use-reads-round"
import { DispatchTotals } from "./dispatch-totals"
import { ParcelFilters } from "./parcel-filters"
import { ParcelsTable } from "./parcels-table"

const pageSize = 50

/** Where the parcels are; names are in clear on the receipt sheet only. */
export function DispatchPanel({ round }: StepProps) {
  const t = useTranslations("gifting")
  const words = useTranslations("workspace")
  const filters = useFilters()
  const page = Number(filters.get("page") ?? 1)
  const consignment = filters.get("consignment")
  const state = filters.get("parcel_state")
  const isFiltered = Boolean(consignment ?? state)
  const asked = new URLSearchParams({
    ...(consignment && { consignment_id: consignment }),
    ...(state && { state }),
    offset: String((page - 1) * pageSize),
    limit: String(pageSize),
  })
  const isPaid = round.state === "paid" || round.state === "completed"
  const isReader = useReadsRound(round)
  const query = useBackend<{ parcels: RoundParcel[]; count: number }>(
    isPaid && isReader ? `/gift-rounds/${round.id}/parcels?${asked}` : null,
    { keepPreviousData: true }
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
      <DispatchTotals roundId={round.id} />
      {isReader && (
        <>
          <ParcelFilters roundId={round.id} />
          <Loaded query={query} rows={8}>
            {({ parcels, count }) =>
              parcels.length === 0 ? (
                <EmptyHint
                  text={t(isFiltered ? "no_such_parcels" : "no_parcels_yet")}
                />
              ) : (
                <ParcelsTable
                  parcels={parcels}
                  isLoading={query.isValidating}
                  page={{
                    current: page,
                    pageSize,
                    total: count,
                    showSizeChanger: false,
                    showTotal: (total) => words("total_rows", { count: total }),
                    onChange: (next) => filters.set({ page: String(next) }),
                  }}
                />
              )
            }
          </Loaded>
        </>
      )}
    </Panel>
  )
}
