"use client"

import { Table, type TableColumnsType } from "antd"
import { Link } from "@/i18n/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatFen } from "@/lib/money"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import type { Round } from "../types"
import { RoundStateTag } from "./round-state-tag"
import styles from "./rounds-table.module.css"

export function RoundsTable({
  rounds,
  toolbar,
}: {
  rounds: Round[]
  toolbar: ReactNode
}) {
  const t = useTranslations("gifting")
  const total_fen = rounds
    .filter((round) => round.state !== "cancelled")
    .reduce((sum, round) => sum + round.total_fen, 0)
  const { seesMembers } = useUnionStaff()
  // A higher union sees the rounds of many; whose each is must be said.
  const whose: TableColumnsType<Round> = seesMembers
    ? []
    : [{ title: t("union"), dataIndex: "union_name", width: 180 }]
  const columns: TableColumnsType<Round> = [
    {
      title: t("round_name"),
      dataIndex: "name",
      fixed: "left",
      width: 220,
      render: (name: string, round) => (
        <Link className={styles.name} href={`/union/gift-rounds/${round.id}`}>
          {name}
        </Link>
      ),
    },
    ...whose,
    {
      title: t("festival"),
      width: 120,
      render: (_, round) =>
        round.festival_name ?? t(`festivals.${round.festival}`),
    },
    { title: t("fiscal_year"), dataIndex: "fiscal_year", width: 90 },
    {
      title: t("per_head"),
      dataIndex: "per_head_fen",
      align: "right",
      width: 120,
      render: formatFen,
    },
    {
      title: t("members"),
      dataIndex: "member_count",
      align: "right",
      width: 100,
      render: (count: number) => count.toLocaleString("zh-CN"),
    },
    {
      title: t("total"),
      dataIndex: "total_fen",
      align: "right",
      width: 150,
      render: formatFen,
    },
    {
      title: t("state"),
      width: 130,
      render: (_, round) => <RoundStateTag round={round} />,
    },
  ]
  return (
    <>
      <div className={styles.toolbar}>{toolbar}</div>
      <Table<Round>
        rowKey="id"
        columns={columns}
        dataSource={rounds}
        scroll={{ x: 900 }}
        pagination={rounds.length > 20 ? { pageSize: 20 } : false}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={5 + whose.length}>
              {t("sum_of_rounds", { count: rounds.length })}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={5 + whose.length} align="right">
              {formatFen(total_fen)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={6 + whose.length} />
          </Table.Summary.Row>
        )}
      />
    </>
  )
}
