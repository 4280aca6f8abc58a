"use client"

import { Table, type TableColumnsType, Tag } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import type { ReceiptRow } from "../types"

type Props = {
  rows: ReceiptRow[]
  selection?: { ids: string[]; onChange: (ids: string[]) => void }
}

export function ReceiptsTable({ rows, selection }: Props) {
  const t = useTranslations("gifting")
  const words = useTranslations("workspace")
  const columns: TableColumnsType<ReceiptRow> = [
    {
      title: t("person_name"),
      dataIndex: "name",
      fixed: "left",
      width: 120,
    },
    {
      title: t("department"),
      dataIndex: "department",
      width: 180,
      render: (text: string | null) => text ?? "—",
    },
    { title: t("package"), dataIndex: "package_name", width: 180 },
    {
      title: t("received_at"),
      width: 180,
      render: (_, { received_at }) =>
        received_at ? (
          minuteOf(received_at)
        ) : (
          <Tag color="gold">{t("not_received")}</Tag>
        ),
    },
  ]
  return (
    <Table<ReceiptRow>
      rowKey="allocation_id"
      size="small"
      columns={columns}
      dataSource={rows}
      scroll={{ x: 660 }}
      rowSelection={
        selection && {
          selectedRowKeys: selection.ids,
          onChange: (keys) => selection.onChange(keys.map(String)),
          getCheckboxProps: (row) => ({ disabled: Boolean(row.received_at) }),
        }
      }
      pagination={{
        pageSize: 50,
        showSizeChanger: false,
        showTotal: (count) => words("total_rows", { count }),
      }}
    />
  )
}
