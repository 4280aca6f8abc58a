"use client"

import { Button, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { DataTable } from "@/ui/workspace/data-table"
import type { TopUp } from "../types"
import { TopUpStateTag } from "./top-up-state-tag"

type Props = {
  topUps: TopUp[]
  page: {
    current: number
    size: number
    total: number
    onChange: (page: number) => void
  }
  onOpen: (id: string) => void
}

export function TopUpsTable({ topUps, page, onOpen }: Props) {
  const t = useTranslations("subsidy")
  const words = useTranslations("workspace")
  const columns: TableColumnsType<TopUp> = [
    {
      title: t("opened_at"),
      width: 160,
      render: (_, { created_at }) => minuteOf(created_at),
    },
    {
      title: t("amount"),
      dataIndex: "amount_fen",
      align: "right",
      width: 140,
      render: formatFen,
    },
    {
      title: t("identification_code"),
      dataIndex: "identification_code",
      width: 140,
    },
    {
      title: t("state"),
      render: (_, { state, reason }) => (
        <>
          <TopUpStateTag state={state} /> {reason}
        </>
      ),
    },
    {
      width: 130,
      align: "right",
      render: (_, { id }) => (
        <Button type="link" style={{ padding: 0 }} onClick={() => onOpen(id)}>
          {t("open_transfer_note")}
        </Button>
      ),
    },
  ]
  return (
    <DataTable<TopUp>
      rowKey="id"
      columns={columns}
      dataSource={topUps}
      scroll={{ x: 720 }}
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
