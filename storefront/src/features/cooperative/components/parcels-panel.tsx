"use client"

import { Button, Input, Select, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { DataTable } from "@/ui/workspace/data-table"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import type { MaskedParcel } from "../types"
import { ParcelCell } from "./parcel-cell"
import { ShipParcel } from "./ship-parcel"

const pageSize = 20
const parcelStates = ["pending", "shipped", "received", "voided"] as const

type Props = {
  id: string
  canShip: boolean
  /** Changes when a shipment was applied, so that the list is read anew. */
  shipped: number
  onShipped: () => unknown
}

export function ParcelsPanel({ id, canShip, shipped, onShipped }: Props) {
  const t = useTranslations("cooperative")
  const filters = useFilters()
  const [shipping, setShipping] = useState<MaskedParcel>()
  const page = Number(filters.get("page") ?? 1)
  const state = filters.get("parcel_state")
  const [words, setWords] = useState("")
  const filter = new URLSearchParams({
    ...(words && { q: words }),
    ...(state && { state }),
    offset: String((page - 1) * pageSize),
    limit: String(pageSize),
  })
  const query = useBackend<{ parcels: MaskedParcel[]; count: number }>(
    `/consignments/${id}/parcels?${filter}`,
    { keepPreviousData: true }
  )
  const { mutate } = query
  useEffect(() => {
    void mutate()
  }, [mutate, shipped])
  const columns: TableColumnsType<MaskedParcel> = [
    {
      title: t("parcel"),
      render: (_, parcel) => <ParcelCell parcel={parcel} />,
    },
    {
      width: 112,
      align: "right",
      render: (_, parcel) =>
        (parcel.state === "shipped" ||
          (canShip && parcel.state === "pending")) && (
          <Button onClick={() => setShipping(parcel)}>
            {t(parcel.state === "shipped" ? "correct_one" : "ship_one")}
          </Button>
        ),
    },
  ]
  return (
    <Panel title={t("parcels")}>
      <Toolbar>
        <Input.Search
          allowClear
          placeholder={t("search_parcels")}
          aria-label={t("search_parcels")}
          style={{ width: 240 }}
          onSearch={(text) => {
            setWords(text.trim())
            filters.set({ page: undefined })
          }}
        />
        <Select
          allowClear
          value={state}
          placeholder={t("every_state")}
          aria-label={t("state")}
          style={{ width: 160 }}
          onChange={(value?: string) =>
            filters.set({ parcel_state: value, page: undefined })
          }
          options={parcelStates.map((value) => ({
            value,
            label: t(`parcel_states.${value}`),
          }))}
        />
      </Toolbar>
      <Loaded query={query} rows={10}>
        {({ parcels, count }) => (
          <DataTable<MaskedParcel>
            rowKey="id"
            size="middle"
            showHeader={false}
            columns={columns}
            dataSource={parcels}
            loading={query.isValidating}
            locale={{ emptyText: t("no_parcels") }}
            pagination={{
              current: page,
              pageSize,
              total: count,
              showSizeChanger: false,
              showQuickJumper: count > 10 * pageSize,
              hideOnSinglePage: true,
              onChange: (next) => filters.set({ page: String(next) }),
            }}
          />
        )}
      </Loaded>
      {shipping && (
        <ShipParcel
          key={`${shipping.id}-${shipped}`}
          consignmentId={id}
          parcel={shipping}
          onClose={() => setShipping(undefined)}
          onShipped={() => {
            setShipping(undefined)
            void mutate()
            onShipped()
          }}
        />
      )}
    </Panel>
  )
}
