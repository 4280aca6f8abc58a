"use client"

import { type TableColumnsType, Tag } from "antd"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { DataTable } from "@/ui/workspace/data-table"
import { Panel } from "@/ui/workspace/panel"
import type { CorporateRefund } from "../types"

type Props = { refunds: CorporateRefund[] }

/** What was refunded of the round, and whether the money is back. */
export function RefundsPanel({ refunds }: Props) {
  const t = useTranslations("gifting")
  if (refunds.length === 0) {
    return null
  }
  const sumOf = (state?: CorporateRefund["state"]) =>
    formatFen(
      refunds
        .filter((refund) => !state || refund.state === state)
        .reduce((sum, refund) => sum + refund.amount_fen, 0)
    )
  const columns: TableColumnsType<CorporateRefund> = [
    {
      title: t("refund_state"),
      width: 110,
      render: (_, { state }) => (
        <Tag color={state === "paid" ? "green" : "gold"}>
          {t(`refund_states.${state}`)}
        </Tag>
      ),
    },
    {
      title: t("refund_amount"),
      dataIndex: "amount_fen",
      align: "right",
      width: 130,
      render: formatFen,
    },
    { title: t("refund_reason"), dataIndex: "reason", width: 260 },
    {
      title: t("refund_dates"),
      width: 240,
      render: (_, { owed_at, paid_on, bank_reference }) =>
        paid_on
          ? t("refund_paid_on", { on: paid_on, number: bank_reference ?? "" })
          : t("refund_owed_since", { on: dateOf(owed_at) }),
    },
  ]
  return (
    <Panel
      title={t("refunds")}
      extra={t("refund_sums", { all: sumOf(), owed: sumOf("owed") })}
    >
      <DataTable<CorporateRefund>
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={refunds}
        scroll={{ x: 740 }}
        pagination={false}
      />
    </Panel>
  )
}
