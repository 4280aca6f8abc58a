"use client"

import { Button, type TableColumnsType, Tag } from "antd"
import { useTranslations } from "next-intl"
import { DataTable } from "@/ui/workspace/data-table"
import type { Member } from "../types"

type Props = {
  members: Member[]
  count: number
  page: number
  pageSize: number
  isLoading: boolean
  onPage: (page: number) => void
  onOpen: (id: string) => void
}

export function MembersTable(props: Props) {
  const { members, count, page, pageSize, isLoading, onPage, onOpen } = props
  const t = useTranslations("union")
  const words = useTranslations("workspace")
  const columns: TableColumnsType<Member> = [
    {
      title: t("fields.name"),
      dataIndex: "name",
      fixed: "left",
      width: 120,
      render: (name: string, { id }) => (
        <Button type="link" style={{ padding: 0 }} onClick={() => onOpen(id)}>
          {name}
        </Button>
      ),
    },
    {
      title: t("fields.staff_number"),
      dataIndex: "staff_number",
      width: 130,
      render: (text: string | null) => text ?? "—",
    },
    { title: t("fields.mobile"), dataIndex: "mobile", width: 150 },
    {
      title: t("fields.department"),
      dataIndex: "department",
      width: 180,
      render: (text: string | null) => text ?? "—",
    },
    {
      title: t("fields.address"),
      dataIndex: "address",
      ellipsis: true,
      render: (text: string | null) =>
        text ?? <Tag color="gold">{t("address_missing")}</Tag>,
    },
    {
      title: t("member_state"),
      width: 100,
      render: (_, { state }) => (
        <Tag color={state === "active" ? "green" : "default"}>
          {t(`member_states.${state}`)}
        </Tag>
      ),
    },
    {
      key: "open",
      align: "right",
      width: 80,
      render: (_, { id, name }) => (
        <Button
          size="small"
          aria-label={t("open_member_of", { name })}
          onClick={() => onOpen(id)}
        >
          {t("open_member")}
        </Button>
      ),
    },
  ]
  return (
    <DataTable<Member>
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={members}
      loading={isLoading}
      scroll={{ x: 900 }}
      sticky
      pagination={{
        current: page,
        pageSize,
        total: count,
        showSizeChanger: false,
        showTotal: (total) => words("total_rows", { count: total }),
        onChange: onPage,
      }}
    />
  )
}
