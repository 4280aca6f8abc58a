"use client"

import { type TableColumnsType, Tag } from "antd"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { DataTable } from "@/ui/workspace/data-table"
import type { LateJoiner } from "../types"

type Props = {
  members: LateJoiner[]
  isLoading: boolean
  selection: { ids: string[]; onChange: (ids: string[]) => void } | undefined
  page: {
    current: number
    size: number
    total: number
    onChange: (page: number) => void
  }
}

/** Masked: whole names are the roster's. */
export function LateJoinersTable({
  members,
  isLoading,
  selection,
  page,
}: Props) {
  const t = useTranslations("supplement")
  const gifting = useTranslations("gifting")
  const words = useTranslations("workspace")
  const columns: TableColumnsType<LateJoiner> = [
    { title: gifting("person_name"), dataIndex: "name", width: 100 },
    { title: gifting("mobile"), dataIndex: "mobile", width: 130 },
    {
      title: gifting("department"),
      dataIndex: "department",
      width: 120,
      render: (text: string | null) => text ?? "—",
    },
    {
      title: t("address"),
      width: 70,
      render: (_, { has_address }) =>
        has_address ? (
          t("has_address")
        ) : (
          <Tag color="gold">{t("no_address")}</Tag>
        ),
    },
    {
      title: t("joined_at"),
      width: 110,
      render: (_, { joined_at }) => dateOf(joined_at),
    },
  ]
  return (
    <DataTable<LateJoiner>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={members}
      loading={isLoading}
      scroll={{ x: 560 }}
      rowSelection={
        selection && {
          selectedRowKeys: selection.ids,
          preserveSelectedRowKeys: true,
          onChange: (keys) => selection.onChange(keys.map(String)),
        }
      }
      pagination={
        page.total > page.size && {
          current: page.current,
          pageSize: page.size,
          total: page.total,
          showSizeChanger: false,
          showTotal: (count) => words("total_rows", { count }),
          onChange: page.onChange,
        }
      }
    />
  )
}
