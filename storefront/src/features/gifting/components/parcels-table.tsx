"use client"

import { type TableColumnsType, type TablePaginationConfig, Tag } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { DataTable } from "@/ui/workspace/data-table"
import type { RoundParcel } from "../types"

const colorOf = {
  pending: "default",
  shipped: "blue",
  received: "green",
  voided: "volcano",
}

type Props = {
  parcels: RoundParcel[]
  isLoading: boolean
  page: TablePaginationConfig
}

export function ParcelsTable({ parcels, isLoading, page }: Props) {
  const t = useTranslations("gifting")
  const columns: TableColumnsType<RoundParcel> = [
    {
      title: t("parcel_no"),
      dataIndex: "parcel_no",
      fixed: "left",
      width: 150,
    },
    {
      title: t("state"),
      width: 110,
      render: (_, { state }) => (
        <Tag color={colorOf[state]}>{t(`parcel_states.${state}`)}</Tag>
      ),
    },
    {
      title: t("recipient"),
      width: 150,
      render: (_, { recipient_name, department }) =>
        [recipient_name, department].filter(Boolean).join(" · ") || "—",
    },
    { title: t("cooperative"), dataIndex: "cooperative_name", width: 220 },
    {
      title: t("tracking"),
      width: 230,
      render: (_, parcel) =>
        parcel.void_reason ??
        ([parcel.carrier_name, ...parcel.tracking_numbers]
          .filter(Boolean)
          .join(" ") ||
          "—"),
    },
    {
      title: t("shipped_at"),
      dataIndex: "shipped_at",
      width: 150,
      render: (at: string | null) => (at ? minuteOf(at) : "—"),
    },
  ]
  return (
    <DataTable<RoundParcel>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={parcels}
      loading={isLoading}
      scroll={{ x: 1010 }}
      pagination={page}
    />
  )
}
