"use client"

import { type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { minuteOf } from "@/lib/civil-date"
import { DataTable } from "@/ui/workspace/data-table"
import type { RosterImport } from "../types"
import { ImportStateTag } from "./import-state-tag"

const counts = ["added", "changed", "unchanged", "absent", "faulty"] as const

export function ImportsTable({ imports }: { imports: RosterImport[] }) {
  const t = useTranslations("union")
  const columns: TableColumnsType<RosterImport> = [
    {
      title: t("file"),
      dataIndex: "file_name",
      fixed: "left",
      width: 220,
      render: (name: string, { id }) => (
        <Link
          href={`/union/roster/imports/${id}`}
          style={{ color: "var(--leaf)" }}
        >
          {name}
        </Link>
      ),
    },
    {
      title: t("imported_at"),
      dataIndex: "created_at",
      width: 160,
      render: minuteOf,
    },
    ...counts.map((field) => ({
      title: t(`counts.${field}`),
      dataIndex: field,
      align: "right" as const,
      width: 90,
    })),
    {
      title: t("state"),
      width: 120,
      render: (_, { state }) => <ImportStateTag state={state} />,
    },
  ]
  return (
    <DataTable<RosterImport>
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={imports}
      scroll={{ x: 900 }}
      pagination={imports.length > 20 ? { pageSize: 20 } : false}
    />
  )
}
