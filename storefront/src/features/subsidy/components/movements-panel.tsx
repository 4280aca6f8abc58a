"use client"

import { type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { useBackend } from "@/lib/workspace/use-backend"
import { DataTable } from "@/ui/workspace/data-table"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { Movement, Programme } from "../types"

const limit = 10

/** The programme's transfers in the ledger, latest first. */
export function MovementsPanel({ programme }: { programme: Programme }) {
  const t = useTranslations("subsidy")
  const words = useTranslations("workspace")
  const [page, setPage] = useState(1)
  const query = useBackend<{ movements: Movement[]; count: number }>(
    `/subsidy-programmes/${programme.id}/movements?offset=${(page - 1) * limit}&limit=${limit}`,
    { keepPreviousData: true }
  )
  const columns: TableColumnsType<Movement> = [
    {
      title: t("moved_at"),
      dataIndex: "posted_at",
      width: 170,
      render: minuteOf,
    },
    {
      title: t("movement"),
      dataIndex: "code",
      render: (code: Movement["code"]) => t(`movement_codes.${code}`),
    },
    {
      title: t("amount"),
      dataIndex: "amount_fen",
      align: "right",
      width: 140,
      render: formatFen,
    },
  ]
  return (
    <Panel title={t("movements")}>
      <Loaded query={query} rows={6}>
        {({ movements, count }) => (
          <DataTable<Movement>
            rowKey="id"
            size="small"
            columns={columns}
            dataSource={movements}
            loading={query.isValidating}
            scroll={{ x: 480 }}
            pagination={{
              current: page,
              pageSize: limit,
              total: count,
              showSizeChanger: false,
              showTotal: (total) => words("total_rows", { count: total }),
              onChange: setPage,
            }}
          />
        )}
      </Loaded>
    </Panel>
  )
}
