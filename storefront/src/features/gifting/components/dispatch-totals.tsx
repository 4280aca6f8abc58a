"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { DataTable } from "@/ui/workspace/data-table"
import { Loaded } from "@/ui/workspace/loaded"
import type { Dispatch } from "../types"

const countText = (count: number) => count.toLocaleString("zh-CN")

/** How far each cooperative is; who is late stands out. */
export function DispatchTotals({ roundId }: { roundId: string }) {
  const t = useTranslations("gifting")
  const today = dateOf(new Date())
  const query = useBackend<{ cooperatives: Dispatch[] }>(
    `/gift-rounds/${roundId}/dispatch`
  )
  const isLate = (row: Dispatch) =>
    row.due_on !== null &&
    row.due_on < today &&
    row.shipped + row.voided < row.parcels
  return (
    <Loaded query={query} rows={3}>
      {({ cooperatives }) => (
        <DataTable<Dispatch>
          style={{ marginBottom: 24 }}
          rowKey="consignment_id"
          dataSource={cooperatives}
          pagination={false}
          size="small"
          scroll={{ x: "max-content" }}
          columns={[
            { title: t("cooperative"), dataIndex: "cooperative_name" },
            {
              title: t("handed_over"),
              dataIndex: "parcels",
              align: "right",
              render: countText,
            },
            {
              title: t("parcel_states.shipped"),
              dataIndex: "shipped",
              align: "right",
              render: countText,
            },
            {
              title: t("parcel_states.received"),
              dataIndex: "received",
              align: "right",
              render: countText,
            },
            {
              title: t("parcel_states.voided"),
              dataIndex: "voided",
              align: "right",
              render: countText,
            },
            {
              title: t("dispatch_due_on"),
              render: (_, row) => (
                <>
                  {row.due_on ?? "—"}{" "}
                  {isLate(row) && <Tag color="error">{t("overdue")}</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
    </Loaded>
  )
}
