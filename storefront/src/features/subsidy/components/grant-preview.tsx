"use client"

import { Alert, Button, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { DataTable } from "@/ui/workspace/data-table"
import { Figures } from "@/ui/workspace/figures"
import type { GrantAnswer, GrantFault } from "../types"
import styles from "./subsidy.module.css"

type Props = {
  preview: GrantAnswer
  isGranting: boolean
  onGrant: () => void
}

/** What a grant would do, and everything that keeps it from being done. */
export function GrantPreview({ preview, isGranting, onGrant }: Props) {
  const t = useTranslations("subsidy")
  const { members, already = 0, total_fen, available_fen = 0 } = preview
  const isShort = total_fen > available_fen
  const isFaulty = preview.faults.length > 0
  return (
    <div className={styles.stack} style={{ width: "100%" }}>
      <div style={{ width: "100%" }}>
        <Figures
          figures={[
            {
              label: t("to_grant"),
              value: t("members_count", { count: members }),
              ...(already > 0 && {
                note: t("already_granted", { count: already }),
              }),
            },
            {
              label: t("grant_total"),
              value: formatFen(total_fen),
              tone: isShort ? "error" : "accent",
            },
            { label: t("unassigned"), value: formatFen(available_fen) },
          ]}
        />
      </div>
      {isShort && <Alert type="error" showIcon title={t("grant_short")} />}
      {isFaulty && <FaultsTable faults={preview.faults} />}
      {members === 0 && !isFaulty && <p>{t("grant_nobody")}</p>}
      <Button
        type="primary"
        loading={isGranting}
        disabled={isShort || isFaulty || members === 0}
        onClick={onGrant}
      >
        {t("grant_now", { count: members })}
      </Button>
    </div>
  )
}

function FaultsTable({ faults }: { faults: GrantFault[] }) {
  const t = useTranslations("subsidy")
  const columns: TableColumnsType<GrantFault> = [
    {
      title: t("fault_row"),
      dataIndex: "row",
      width: 80,
      render: (row: number | undefined) => row ?? "—",
    },
    { title: t("fault"), dataIndex: "message" },
  ]
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t("faults_found", { count: faults.length })}
      />
      <DataTable<GrantFault>
        rowKey={({ row, code }) => `${row}-${code}`}
        size="small"
        style={{ width: "100%" }}
        columns={columns}
        dataSource={faults}
        pagination={faults.length > 20 && { pageSize: 20 }}
      />
    </>
  )
}
