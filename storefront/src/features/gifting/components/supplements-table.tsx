"use client"

import type { TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen } from "@/lib/money"
import { DataTable } from "@/ui/workspace/data-table"
import type { Supplement } from "../types"
import { RoundStateTag } from "./round-state-tag"
import styles from "./rounds-table.module.css"

/** Rounds made for late joiners, the first one first. */
export function SupplementsTable({
  supplements,
}: {
  supplements: Supplement[]
}) {
  const t = useTranslations("supplement")
  const columns: TableColumnsType<Supplement> = [
    {
      title: t("name"),
      width: 170,
      render: (_, { id, name }) => (
        <Link className={styles.name} href={`/union/gift-rounds/${id}`}>
          {name}
        </Link>
      ),
    },
    {
      title: t("members"),
      dataIndex: "member_count",
      align: "right",
      width: 70,
    },
    {
      title: t("total"),
      dataIndex: "total_fen",
      align: "right",
      width: 110,
      render: formatFen,
    },
    {
      title: t("state"),
      width: 90,
      render: (_, { state }) => (
        <RoundStateTag round={{ state, is_returned: false }} />
      ),
    },
    {
      title: t("approval"),
      width: 130,
      render: (_, { state, approved_under }) =>
        approved_under
          ? t("by_round")
          : state === "draft" || state === "cancelled"
            ? "—"
            : t("by_chair"),
    },
  ]
  return (
    <DataTable<Supplement>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={supplements}
      scroll={{ x: 570 }}
      pagination={false}
    />
  )
}
