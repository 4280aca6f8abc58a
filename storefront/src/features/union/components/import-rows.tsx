"use client"

import { type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useBackend } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { DataTable } from "@/ui/workspace/data-table"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import {
  type RosterField,
  type RosterRow,
  type RowKind,
  rosterFields,
} from "../types"
import { RosterCell } from "./roster-cell"
import { RowMender } from "./row-mender"

const pageSize = 50

const widthOf: Record<RosterField, number> = {
  staff_number: 140,
  name: 140,
  mobile: 260,
  department: 160,
  address: 300,
}

type Props = {
  id: string
  kind: RowKind
  count: number
  canMend: boolean
  onMended: () => unknown
}

/** The rows of one kind; faulty cells are coloured and say what is wrong. */
export function ImportRows({ id, kind, count, canMend, onMended }: Props) {
  const t = useTranslations("union")
  const filters = useFilters()
  const [mending, setMending] = useState<RosterRow>()
  const page = Number(filters.get("page") ?? 1)
  const offset = (page - 1) * pageSize
  const query = useBackend<{ rows: RosterRow[]; count: number }>(
    `/roster-imports/${id}/rows?kind=${kind}&offset=${offset}&limit=${pageSize}`,
    { keepPreviousData: true }
  )
  const columns: TableColumnsType<RosterRow> = [
    {
      title: t("row_number"),
      dataIndex: "row_number",
      fixed: "left",
      width: 76,
      render: (number: number | null) => number ?? "—",
    },
    ...rosterFields.map((field) => ({
      title: t(`fields.${field}`),
      key: field,
      width: widthOf[field],
      render: (_: unknown, row: RosterRow) => (
        <RosterCell
          row={row}
          field={field}
          onMend={canMend ? () => setMending(row) : undefined}
        />
      ),
    })),
  ]
  if (count === 0) {
    return <EmptyHint text={t(`no_rows.${kind}`)} />
  }
  return (
    <Loaded query={query} rows={8}>
      {({ rows }) => (
        <>
          <DataTable<RosterRow>
            rowKey={(row) => row.row_number ?? JSON.stringify(row.cells)}
            size="small"
            columns={columns}
            dataSource={rows}
            loading={query.isValidating}
            scroll={{ x: 1080 }}
            pagination={{
              current: page,
              pageSize,
              total: count,
              hideOnSinglePage: true,
              showSizeChanger: false,
              onChange: (next) => filters.set({ page: String(next) }),
            }}
          />
          {mending && (
            <RowMender
              importId={id}
              row={mending}
              onClose={() => setMending(undefined)}
              onMended={() => {
                setMending(undefined)
                void query.mutate()
                onMended()
              }}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
