"use client"

import { type TableColumnsType, type TablePaginationConfig, Tag } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { DataTable } from "@/ui/workspace/data-table"
import type { ReceiptLine } from "../types"

type Props = {
  lines: ReceiptLine[]
  isLoading: boolean
  page: TablePaginationConfig
  selection?: { ids: string[]; onChange: (ids: string[]) => void }
}

export function ReceiptsTable({ lines, isLoading, page, selection }: Props) {
  const t = useTranslations("gifting")
  const columns: TableColumnsType<ReceiptLine> = [
    {
      title: t("person_name"),
      dataIndex: "name",
      fixed: "left",
      width: 90,
    },
    {
      title: t("mobile"),
      dataIndex: "mobile",
      width: 130,
      render: (text: string | null) => text ?? "—",
    },
    {
      title: t("received_at"),
      width: 130,
      render: (_, { received_at, is_undelivered }) =>
        received_at ? (
          minuteOf(received_at)
        ) : is_undelivered ? (
          <Tag color="volcano">{t("undelivered")}</Tag>
        ) : (
          <Tag color="gold">{t("not_received")}</Tag>
        ),
    },
    {
      title: t("department"),
      dataIndex: "department",
      width: 120,
      render: (text: string | null) => text ?? "—",
    },
    { title: t("goods"), dataIndex: "goods", ellipsis: true },
  ]
  return (
    <DataTable<ReceiptLine>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={lines}
      loading={isLoading}
      scroll={{ x: 620 }}
      rowSelection={
        selection && {
          selectedRowKeys: selection.ids,
          onChange: (keys) => selection.onChange(keys.map(String)),
          preserveSelectedRowKeys: true,
          getCheckboxProps: (line) => ({
            disabled: Boolean(line.received_at) || line.is_undelivered,
          }),
        }
      }
      pagination={page}
    />
  )
}
