"use client"

import { Table, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen } from "@/lib/money"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { DataTable } from "@/ui/workspace/data-table"
import type { Programme } from "../types"
import { ProgrammeStateTag } from "./programme-state-tag"
import styles from "./subsidy.module.css"

const sumOf = (programmes: Programme[], of: (one: Programme) => number) =>
  formatFen(programmes.reduce((sum, one) => sum + of(one), 0))

const leftOf = ({ totals }: Programme) =>
  totals.unassigned_fen + totals.left_fen

type Props = {
  programmes: Programme[]
  isLoading: boolean
  page: {
    current: number
    pageSize: number
    total: number
    onChange: (page: number) => void
  }
}

export function ProgrammesTable({ programmes, isLoading, page }: Props) {
  const t = useTranslations("subsidy")
  const isAll = page.total === programmes.length
  const { seesMembers } = useUnionStaff()
  // A higher union sees the programmes of many; whose each is must be said.
  const whose: TableColumnsType<Programme> = seesMembers
    ? []
    : [{ title: t("union"), dataIndex: "union_name", width: 180 }]
  const money = (title: string, of: (one: Programme) => number) => ({
    title,
    align: "right" as const,
    width: 112,
    render: (_: unknown, one: Programme) => formatFen(of(one)),
  })
  const columns: TableColumnsType<Programme> = [
    {
      title: t("programme_name"),
      dataIndex: "name",
      render: (name: string, { id }) => (
        <Link className={styles.name} href={`/union/subsidies/${id}`}>
          {name}
        </Link>
      ),
    },
    ...whose,
    {
      title: t("kind"),
      width: 110,
      render: (_, { kind }) => t(`kinds.${kind}`),
    },
    {
      title: t("state"),
      width: 90,
      render: (_, programme) => <ProgrammeStateTag programme={programme} />,
    },
    {
      title: t("period"),
      width: 215,
      render: (_, { starts_on, ends_on }) =>
        t("period_of", { starts_on, ends_on }),
    },
    money(t("budget"), ({ budget_fen }) => budget_fen),
    money(t("used"), ({ totals }) => totals.used_fen - totals.refunded_fen),
    money(t("left"), leftOf),
  ]
  const words = 4 + whose.length
  return (
    <DataTable<Programme>
      rowKey="id"
      columns={columns}
      dataSource={programmes}
      scroll={{ x: seesMembers ? 920 : 1160 }}
      loading={isLoading}
      pagination={!isAll && { ...page, showSizeChanger: false }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={words}>
            {t(isAll ? "sum_of_programmes" : "sum_of_page", {
              count: programmes.length,
            })}
          </Table.Summary.Cell>
          {[
            sumOf(programmes, ({ budget_fen }) => budget_fen),
            sumOf(
              programmes,
              ({ totals }) => totals.used_fen - totals.refunded_fen
            ),
            sumOf(programmes, leftOf),
          ].map((sum, index) => (
            <Table.Summary.Cell
              key={words + index}
              index={words + index}
              align="right"
            >
              {sum}
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  )
}
