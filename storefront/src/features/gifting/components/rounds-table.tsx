"use client"

import { Table, Tag, type TableColumnsType } from "antd"
import { Link } from "@/i18n/link"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { DataTable } from "@/ui/workspace/data-table"
import type { Round, RoundsPage } from "../types"
import { RoundStateTag } from "./round-state-tag"
import styles from "./rounds-table.module.css"

type Props = {
  answer: RoundsPage
  isLoading: boolean
  page: { current: number; pageSize: number; onChange: (page: number) => void }
}

export function RoundsTable({ answer, isLoading, page }: Props) {
  const t = useTranslations("gifting")
  const words = useTranslations("workspace")
  const supplements = useTranslations("supplement")
  const { gift_rounds, count, total_fen } = answer
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
        <>
          <Link className={styles.name} href={`/union/gift-rounds/${round.id}`}>
            {name}
          </Link>{" "}
          {round.supplement_of && <Tag>{supplements("name")}</Tag>}
        </>
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
    <DataTable<Round>
      rowKey="id"
      columns={columns}
      dataSource={gift_rounds}
      loading={isLoading}
      scroll={{ x: 900 }}
      pagination={
        count > page.pageSize && {
          ...page,
          total: count,
          showSizeChanger: false,
          showTotal: (rows) => words("total_rows", { count: rows }),
        }
      }
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={5 + whose.length}>
            {t("sum_of_rounds", { count })}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={5 + whose.length} align="right">
            {formatFen(total_fen)}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={6 + whose.length} />
        </Table.Summary.Row>
      )}
    />
  )
}
