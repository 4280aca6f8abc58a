"use client"

import { Table, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import type { StaffUnion } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"

type UnionTotals = StaffUnion & { active_members: number }

/** The unions below, in totals: never a person. */
export function UnionsTable() {
  const t = useTranslations("union")
  const query = useBackend<{ unions: UnionTotals[] }>("/unions")
  const columns: TableColumnsType<UnionTotals> = [
    { title: t("union_name"), dataIndex: "name", fixed: "left", width: 320 },
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
      <Loaded query={query} rows={8}>
        {({ unions }) => (
          <Table<UnionTotals>
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={unions}
            scroll={{ x: 580 }}
            pagination={unions.length > 50 ? { pageSize: 50 } : false}
          />
        )}
      </Loaded>
    </Panel>
  )
}
