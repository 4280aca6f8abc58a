"use client"

import { Input, Table, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import type { StaffUnion } from "@/lib/workspace/use-union-staff"
import { DataTable } from "@/ui/workspace/data-table"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"

type UnionTotals = StaffUnion & { active_members: number }

type Answer = {
  unions: UnionTotals[]
  count: number
  /** Of all unions that match. */
  active_members: number
}

const pageSize = 50

/** The unions below, in totals: never a person. */
export function UnionsTable() {
  const t = useTranslations("union")
  const words = useTranslations("workspace")
  const filters = useFilters()
  const q = filters.get("q")
  const page = Number(filters.get("page") ?? 1)
  const search = new URLSearchParams({
    limit: String(pageSize),
    offset: String((page - 1) * pageSize),
    ...(q && { q }),
  })
  const query = useBackend<Answer>(`/unions?${search}`, {
    keepPreviousData: true,
  })
  const columns: TableColumnsType<UnionTotals> = [
    { title: t("union_name"), dataIndex: "name", fixed: "left", width: 220 },
    {
      title: t("level"),
      width: 140,
      render: (_, { level }) => t(`levels.${level}`),
    },
    {
      title: t("members"),
      dataIndex: "active_members",
      align: "right",
      width: 120,
      render: (count: number) => count.toLocaleString("zh-CN"),
    },
  ]
  return (
    <Panel title={t("unions")}>
      <Toolbar>
        <Input.Search
          allowClear
          maxLength={60}
          defaultValue={q}
          placeholder={t("search_unions")}
          aria-label={t("search_unions")}
          style={{ width: 280 }}
          onSearch={(text) => filters.set({ q: text.trim(), page: undefined })}
        />
      </Toolbar>
      <Loaded query={query} rows={8}>
        {({ unions, count, active_members }) => (
          <DataTable<UnionTotals>
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={unions}
            scroll={{ x: 580 }}
            loading={query.isValidating}
            pagination={
              count > pageSize && {
                current: page,
                pageSize,
                total: count,
                showSizeChanger: false,
                showTotal: (rows) => words("total_rows", { count: rows }),
                onChange: (next) => filters.set({ page: String(next) }),
              }
            }
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0} colSpan={2}>
                  {t("sum_of_unions", { count })}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={2} align="right">
                  {active_members.toLocaleString("zh-CN")}
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        )}
      </Loaded>
    </Panel>
  )
}
