"use client"

import { Tabs } from "antd"
import { useTranslations } from "next-intl"
import { useFilters } from "@/lib/workspace/use-filters"
import { Figures } from "@/ui/workspace/figures"
import { Panel } from "@/ui/workspace/panel"
import { type RosterImport, type RowKind, rowKinds } from "../types"
import { ColumnsEditor } from "./columns-editor"
import { ErrorWorkbookButton } from "./error-workbook-button"
import { ImportConfirm } from "./import-confirm"
import { ImportRows } from "./import-rows"

type Props = {
  roster: RosterImport
  canManage: boolean
  onChanged: () => unknown
}

const countOf = (roster: RosterImport): Record<RowKind, number> => ({
  fault: roster.faulty,
  warning: roster.warned,
  added: roster.added,
  changed: roster.changed,
  absent: roster.absent,
})

/** What the file would change, faults first; nothing is written yet. */
export function ImportReview({ roster, canManage, onChanged }: Props) {
  const t = useTranslations("union")
  const filters = useFilters()
  const counts = countOf(roster)
  const asked = rowKinds.find((kind) => kind === filters.get("kind"))
  const kind = asked ?? rowKinds.find((each) => counts[each] > 0) ?? "added"
  const isUnreadable = roster.missing_columns.length > 0
  return (
    <>
      <ColumnsEditor
        roster={roster}
        canManage={canManage}
        onChanged={onChanged}
      />
      {!isUnreadable && (
        <>
          <Panel title={t("what_changes")}>
            <Figures
              figures={[
                {
                  label: t("counts.added"),
                  value: roster.added.toLocaleString("zh-CN"),
                },
                {
                  label: t("counts.changed"),
                  value: roster.changed.toLocaleString("zh-CN"),
                },
                {
                  label: t("counts.unchanged"),
                  value: roster.unchanged.toLocaleString("zh-CN"),
                },
                {
                  label: t("counts.absent"),
                  value: roster.absent.toLocaleString("zh-CN"),
                },
                {
                  label: t("counts.warned"),
                  value: roster.warned.toLocaleString("zh-CN"),
                },
                {
                  label: t("counts.faulty"),
                  value: roster.faulty.toLocaleString("zh-CN"),
                  tone: roster.faulty > 0 ? "error" : undefined,
                },
              ]}
            />
            <ImportConfirm
              roster={roster}
              canManage={canManage}
              onChanged={onChanged}
            />
          </Panel>
          <Panel
            title={t("rows")}
            extra={roster.faulty > 0 && <ErrorWorkbookButton id={roster.id} />}
          >
            <Tabs
              activeKey={kind}
              onChange={(next) => filters.set({ kind: next, page: undefined })}
              items={rowKinds.map((each) => ({
                key: each,
                label: `${t(`row_kinds.${each}`)} (${counts[each].toLocaleString("zh-CN")})`,
              }))}
            />
            <ImportRows
              id={roster.id}
              kind={kind}
              count={counts[kind]}
              canMend={canManage && kind !== "absent"}
              onMended={onChanged}
            />
          </Panel>
        </>
      )}
    </>
  )
}
