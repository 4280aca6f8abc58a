"use client"

import { Select } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { Toolbar } from "@/ui/workspace/toolbar"
import { type Dispatch, parcelStates } from "../types"

/** Whose parcels, and how far; a change starts again at the first page. */
export function ParcelFilters({ roundId }: { roundId: string }) {
  const t = useTranslations("gifting")
  const filters = useFilters()
  const { data, isLoading } = useBackend<{ cooperatives: Dispatch[] }>(
    `/gift-rounds/${roundId}/dispatch`
  )
  return (
    <Toolbar>
      <Select
        allowClear
        loading={isLoading}
        style={{ width: 240 }}
        value={filters.get("consignment")}
        placeholder={t("every_cooperative")}
        aria-label={t("cooperative")}
        onChange={(value?: string) =>
          filters.set({ consignment: value, page: undefined })
        }
        options={data?.cooperatives.map((row) => ({
          value: row.consignment_id,
          label: row.cooperative_name,
        }))}
      />
      <Select
        allowClear
        style={{ width: 140 }}
        value={filters.get("parcel_state")}
        placeholder={t("every_state")}
        aria-label={t("state")}
        onChange={(value?: string) =>
          filters.set({ parcel_state: value, page: undefined })
        }
        options={parcelStates.map((state) => ({
          value: state,
          label: t(`parcel_states.${state}`),
        }))}
      />
    </Toolbar>
  )
}
