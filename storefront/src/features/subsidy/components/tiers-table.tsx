"use client"

import { type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { DataTable } from "@/ui/workspace/data-table"
import type { Programme } from "../types"
import styles from "./subsidy.module.css"

type TierRow = Programme["tiers"][number]

/** What each tier takes off and what is left of its budget. */
export function TiersTable({ tiers }: { tiers: TierRow[] }) {
  const t = useTranslations("subsidy")
  const columns: TableColumnsType<TierRow> = [
    {
      title: t("tier"),
      render: (_, { threshold_fen, discount_fen }) =>
        t("tier_of", {
          threshold: formatFen(threshold_fen),
          discount: formatFen(discount_fen),
        }),
    },
    {
      title: t("budget"),
      dataIndex: "budget_fen",
      align: "right",
      width: 140,
      render: formatFen,
    },
    {
      title: t("left_to_use"),
      dataIndex: "left_fen",
      align: "right",
      width: 140,
      render: formatFen,
    },
  ]
  return (
    <DataTable<TierRow>
      className={styles.spaced}
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={tiers}
      scroll={{ x: 480 }}
      pagination={false}
    />
  )
}
