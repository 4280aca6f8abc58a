"use client"

import { Select, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen } from "@/lib/money"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { DataTable } from "@/ui/workspace/data-table"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import type { Consignment } from "../types"
import { ConsignmentStateTag } from "./consignment-state-tag"

const states = [
  "awaiting_payment",
  "released",
  "shipping",
  "shipped",
  "accepted",
  "cancelled",
  "closed_short",
] as const

/** Every consignment, open or over. */
export function ConsignmentsPage() {
  const t = useTranslations("cooperative")
  const filters = useFilters()
  const state = filters.get("state")
  const query = useBackend<{ consignments: Consignment[] }>(
    state ? `/consignments?limit=100&state=${state}` : "/consignments?limit=100"
  )
  const columns: TableColumnsType<Consignment> = [
    {
      title: t("display_no"),
      dataIndex: "display_no",
      fixed: "left",
      width: 120,
      render: (number: string, { id }) => (
        <Link
          href={`/cooperative/consignments/${id}`}
          style={{ color: "var(--leaf)", fontWeight: 600 }}
        >
          {number}
        </Link>
      ),
    },
    { title: t("buyer"), dataIndex: "buyer_name", width: 260 },
    {
      title: t("due_on"),
      dataIndex: "due_on",
      width: 120,
      render: (on: string | null) => on ?? "—",
    },
    {
      title: t("parcels"),
      dataIndex: "parcels",
      align: "right",
      width: 90,
      render: (count: number) => count.toLocaleString("zh-CN"),
    },
    {
      title: t("amount"),
      dataIndex: "amount_fen",
      align: "right",
      width: 140,
      render: formatFen,
    },
    {
      title: t("state"),
      width: 120,
      render: (_, row) => <ConsignmentStateTag state={row.state} />,
    },
  ]
  return (
    <>
      <PageHead title={t("places.consignments")} />
      <Panel>
        <Toolbar>
          <Select
            allowClear
            value={state}
            placeholder={t("every_state")}
            aria-label={t("state")}
            style={{ width: 160 }}
            onChange={(value?: string) => filters.set({ state: value })}
            options={states.map((value) => ({
              value,
              label: t(`states.${value}`),
            }))}
          />
        </Toolbar>
        <Loaded query={query} rows={8}>
          {({ consignments }) =>
            consignments.length === 0 ? (
              <EmptyHint text={t("no_consignments")} />
            ) : (
              <DataTable<Consignment>
                rowKey="id"
                size="middle"
                columns={columns}
                dataSource={consignments}
                scroll={{ x: 850 }}
                pagination={consignments.length > 20 ? { pageSize: 20 } : false}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
