"use client"

import { Alert, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import type { RequestFault } from "@/lib/medusa/result"
import type { BackendError } from "@/lib/workspace/backend"
import { DataTable } from "./data-table"
import { Failure } from "./failure"

/** Every fault of the file at once, by row and column as Excel shows them. */
export function FileFaults({ error }: { error: BackendError }) {
  const t = useTranslations("workspace")
  if (!error.faults?.length) {
    return <Failure error={error} />
  }
  const columns: TableColumnsType<RequestFault> = [
    { title: t("row"), dataIndex: "row", width: 80 },
    { title: t("column"), dataIndex: "column", width: 120 },
    { title: t("fault"), dataIndex: "message", width: 320 },
  ]
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={error.message}
        description={t("nothing_applied")}
        style={{ marginBlock: 16 }}
      />
      <DataTable<RequestFault>
        rowKey={(fault) => `${fault.row}-${fault.column}-${fault.code}`}
        size="small"
        columns={columns}
        dataSource={error.faults}
        scroll={{ x: 520 }}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
      />
    </>
  )
}
