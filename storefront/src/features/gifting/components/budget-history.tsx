"use client"

import { type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { DataTable } from "@/ui/workspace/data-table"
import type { BudgetEntry, BudgetHistoryPage } from "../types"

const shown = (fen: number | null) => (fen === null ? "—" : formatFen(fen))

/** Every budget of the year as it was set; none is ever taken away. */
export function BudgetHistory({ page }: { page: BudgetHistoryPage }) {
  const t = useTranslations("gifting")
  const columns: TableColumnsType<BudgetEntry> = [
    {
      title: t("set_at"),
      width: 160,
      render: (_, { set_at }) => minuteOf(set_at),
    },
    {
      title: t("set_by"),
      width: 120,
      render: (_, { set_by_name }) => set_by_name ?? t("set_by_system"),
    },
    { title: t("effective_from"), dataIndex: "effective_from", width: 120 },
    {
      title: t("gift_budget"),
      align: "right",
      width: 150,
      render: (_, { gift_fen }) => shown(gift_fen),
    },
    {
      title: t("annual_income"),
      align: "right",
      width: 170,
      render: (_, { annual_income_fen }) => shown(annual_income_fen),
    },
    { title: t("setting_reason"), dataIndex: "reason" },
  ]
  return (
    <DataTable<BudgetEntry>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={page.budgets}
      scroll={{ x: 900 }}
      pagination={false}
      style={{ marginTop: 20 }}
    />
  )
}
