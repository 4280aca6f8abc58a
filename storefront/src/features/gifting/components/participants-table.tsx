"use client"

import { type TableColumnsType, Tag } from "antd"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { DataTable } from "@/ui/workspace/data-table"
import type { Package, Participant } from "../types"

type Props = {
  participants: Participant[]
  packages: Package[]
  isLoading: boolean
  selection?: { ids: string[]; onChange: (ids: string[]) => void }
  page: {
    current: number
    size: number
    total: number
    onChange: (page: number) => void
  }
}

export function ParticipantsTable(props: Props) {
  const { participants, packages, isLoading, selection, page } = props
  const t = useTranslations("gifting")
  const words = useTranslations("workspace")
  const nameOf = new Map(packages.map(({ id, name }) => [id, name]))
  const columns: TableColumnsType<Participant> = [
    {
      title: t("person_name"),
      dataIndex: "name",
      fixed: "left",
      width: 120,
    },
    { title: t("mobile"), dataIndex: "mobile", width: 150 },
    {
      title: t("department"),
      dataIndex: "department",
      width: 180,
      render: (text: string | null) => text ?? "—",
    },
    {
      title: t("package"),
      render: (_, { package_id, chosen_by, opted_out_at }) =>
        opted_out_at ? (
          <Tag>{t("opted_out_on", { on: dateOf(opted_out_at) })}</Tag>
        ) : package_id ? (
          <>
            {nameOf.get(package_id)}{" "}
            {chosen_by && <Tag>{t(`chosen_by.${chosen_by}`)}</Tag>}
          </>
        ) : (
          <Tag color="gold">{t("not_chosen")}</Tag>
        ),
    },
  ]
  return (
    <DataTable<Participant>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={participants}
      loading={isLoading}
      scroll={{ x: 700 }}
      rowSelection={
        selection && {
          selectedRowKeys: selection.ids,
          preserveSelectedRowKeys: true,
          onChange: (keys) => selection.onChange(keys.map(String)),
        }
      }
      pagination={{
        current: page.current,
        pageSize: page.size,
        total: page.total,
        showSizeChanger: false,
        showTotal: (count) => words("total_rows", { count }),
        onChange: page.onChange,
      }}
    />
  )
}
