"use client"

import { Input, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen } from "@/lib/money"
import { useBackendSearch } from "@/lib/workspace/use-backend"
import { DataTable } from "@/ui/workspace/data-table"
import { DepartmentSelect } from "@/ui/workspace/department-select"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import type { Allowance, Programme } from "../types"

const limit = 20

/** Who got an allowance and what is left of it; names masked. */
export function AllowancesPanel({ programme }: { programme: Programme }) {
  const t = useTranslations("subsidy")
  const words = useTranslations("workspace")
  const [q, setWords] = useState("")
  const [department, setDepartment] = useState<string>()
  const [page, setPage] = useState(1)
  const query = useBackendSearch<{ allowances: Allowance[]; count: number }>(
    `/subsidy-programmes/${programme.id}/allowances/search`,
    {
      ...(q && { q }),
      ...(department && { department }),
      offset: (page - 1) * limit,
      limit,
    }
  )
  const money = (title: string, dataIndex: keyof Allowance) => ({
    title,
    dataIndex,
    align: "right" as const,
    width: 110,
    render: formatFen,
  })
  const columns: TableColumnsType<Allowance> = [
    { title: t("member_name"), dataIndex: "name", width: 120 },
    {
      title: t("department"),
      dataIndex: "department",
      render: (text: string | null) => text ?? "—",
    },
    money(t("granted"), "amount_fen"),
    money(t("used"), "used_fen"),
    money(t("left"), "left_fen"),
  ]
  return (
    <Panel title={t("allowances")}>
      <Toolbar>
        <Input.Search
          allowClear
          placeholder={t("search_members")}
          aria-label={t("search_members")}
          style={{ width: 280 }}
          onSearch={(text) => {
            setWords(text.trim())
            setPage(1)
          }}
        />
        <DepartmentSelect
          value={department}
          onChange={(value) => {
            setDepartment(value)
            setPage(1)
          }}
        />
      </Toolbar>
      <Loaded query={query} rows={6}>
        {({ allowances, count }) => (
          <DataTable<Allowance>
            rowKey="id"
            size="small"
            columns={columns}
            dataSource={allowances}
            loading={query.isValidating}
            scroll={{ x: 560 }}
            locale={{ emptyText: t("no_match") }}
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
