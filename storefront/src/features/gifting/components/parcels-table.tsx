"use client"

import { Table, type TableColumnsType, Tag } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import type { RoundParcel } from "../types"

const colorOf = { pending: "default", shipped: "blue", received: "green" }

export function ParcelsTable({ parcels }: { parcels: RoundParcel[] }) {
  const t = useTranslations("gifting")
  const columns: TableColumnsType<RoundParcel> = [
    {
      title: t("parcel_no"),
      dataIndex: "parcel_no",
      fixed: "left",
      width: 150,
    },
    { title: t("person_name"), dataIndex: "name", width: 110 },
    {
      title: t("department"),
      dataIndex: "department",
      width: 150,
      render: (text: string | null) => text ?? "—",
    },
    { title: t("cooperative"), dataIndex: "cooperative_name", width: 220 },
    {
      title: t("tracking"),
      width: 230,
      render: (_, parcel) =>
        [parcel.carrier_name, ...parcel.tracking_numbers]
          .filter(Boolean)
          .join(" ") || "—",
    },
    {
      title: t("shipped_at"),
      dataIndex: "shipped_at",
      width: 150,
      render: (at: string | null) => (at ? minuteOf(at) : "—"),
    },
    {
      title: t("state"),
      width: 110,
      render: (_, { state }) => (
        <Tag color={colorOf[state]}>{t(`parcel_states.${state}`)}</Tag>
      ),
    },
  ]
  return (
    <Table<RoundParcel>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={parcels}
      scroll={{ x: 1100 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
    />
  )
}
