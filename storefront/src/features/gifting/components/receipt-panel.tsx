"use client"

import { App, Button, Input, Select } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Link } from "@/i18n/link"
import { useAction } from "@/lib/workspace/use-action"
import { useBackendSearch } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import type { StepProps } from "../step-props"
import type { ReceiptSheet } from "../types"
import { DepartmentSelect } from "@/ui/workspace/department-select"
import { ReceiptsTable } from "./receipts-table"

const pageSize = 50

/** Receipt, recorded for rows, a department or everyone; and the sheet. */
export function ReceiptPanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { message, modal } = App.useApp()
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const [chosen, setChosen] = useState<string[]>([])
  const recording = useAction()
  const exporting = useAction()
  const path = `/gift-rounds/${round.id}`
  const isPaid = round.state === "paid" || round.state === "completed"
  const page = Number(filters.get("page") ?? 1)
  const offset = (page - 1) * pageSize
  const department = filters.get("department")
  const received = filters.get("received")
  const [words, setWords] = useState("")
  const query = useBackendSearch<ReceiptSheet>(
    isPaid ? `${path}/receipt-sheet/search` : null,
    {
      ...(words && { q: words }),
      ...(department && { department }),
      ...(received && { is_received: received === "yes" }),
      offset,
      limit: pageSize,
    }
  )
  const canRecord = canManage && round.state === "paid"

  async function record(target: object) {
    if (await recording.run(`${path}/receipts`, target)) {
      void message.success(t("receipts_recorded"))
      setChosen([])
      await query.mutate()
      onChanged()
    }
  }
  const recordAll = () =>
    modal.confirm({
      title: t("receive_all_title"),
      content: t("receive_all_note"),
      okText: t("receive_all"),
      onOk: () => record({ all: true }),
    })

  const exportLinks = async () => {
    const url = `${path}/receipt-links/export`
    if (await exporting.download(url, { method: "POST" })) {
      onChanged()
    }
  }
  const askForLinks = () =>
    modal.confirm({
      title: t("export_links_title"),
      content: t("export_links_note"),
      okText: t("export_links"),
      onOk: exportLinks,
    })

  if (!isPaid) {
    return (
      <Panel title={t("steps.receipt")}>
        <EmptyHint text={t("receipt_later")} />
      </Panel>
    )
  }
  return (
    <Panel
      title={t("steps.receipt")}
      extra={
        <>
          <Link href={`/union/gift-rounds/${round.id}/receipt-sheet`}>
            {t("printable_sheet")}
          </Link>
          {canRecord && (
            <Button loading={exporting.isRunning} onClick={askForLinks}>
              {t("export_links")}
            </Button>
          )}
          <Button
            loading={exporting.isRunning}
            onClick={() =>
              exporting.download(`${path}/audit-file/export`, {
                method: "POST",
              })
            }
          >
            {t("export_audit_file")}
          </Button>
          <Button
            loading={exporting.isRunning}
            onClick={() =>
              exporting.download(`${path}/receipt-sheet/export`, {
                method: "POST",
              })
            }
          >
            {t("export_sheet")}
          </Button>
        </>
      }
    >
      <Toolbar>
        <Input.Search
          allowClear
          placeholder={t("search_participants")}
          aria-label={t("search_participants")}
          style={{ width: 260 }}
          onSearch={(text) => {
            setWords(text.trim())
            filters.set({ page: undefined })
          }}
        />
        <DepartmentSelect
          value={department}
          onChange={(value) =>
            filters.set({ department: value, page: undefined })
          }
        />
        <Select
          allowClear
          value={received}
          placeholder={t("received_or_not")}
          aria-label={t("received_or_not")}
          style={{ width: 140 }}
          onChange={(value?: string) =>
            filters.set({ received: value, page: undefined })
          }
          options={[
            { value: "no", label: t("not_received") },
            { value: "yes", label: t("is_received") },
          ]}
        />
      </Toolbar>
      <Toolbar>
        {canRecord && (
          <>
            <Button
              disabled={chosen.length === 0}
              loading={recording.isRunning}
              onClick={() => record({ allocation_ids: chosen })}
            >
              {t("receive_rows", { count: chosen.length })}
            </Button>
            <Button
              disabled={!department}
              loading={recording.isRunning}
              onClick={() => record({ department })}
            >
              {t("receive_department")}
            </Button>
            <Button loading={recording.isRunning} onClick={recordAll}>
              {t("receive_all")}
            </Button>
          </>
        )}
      </Toolbar>
      <Failure error={recording.error ?? exporting.error} />
      <Loaded query={query} rows={8}>
        {({ lines, count }) => (
          <ReceiptsTable
            lines={lines}
            isLoading={query.isValidating}
            selection={
              canRecord ? { ids: chosen, onChange: setChosen } : undefined
            }
            page={{
              current: page,
              pageSize,
              total: count,
              showSizeChanger: false,
              hideOnSinglePage: true,
              onChange: (next) => filters.set({ page: String(next) }),
            }}
          />
        )}
      </Loaded>
    </Panel>
  )
}
