"use client"

import { Alert, Button, Select } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import { Panel } from "@/ui/workspace/panel"
import { type RosterField, type RosterImport, rosterFields } from "../types"
import styles from "./columns-editor.module.css"

type Choice = Record<number, RosterField | null>

const choiceOf = ({ columns }: RosterImport): Choice =>
  Object.fromEntries(columns.map(({ index, field }) => [index, field]))

/** A field is held by one column: choosing it elsewhere frees the first. */
function choose(choice: Choice, index: number, field: RosterField | null) {
  const freed = Object.entries(choice).map(([at, held]) => [
    at,
    held === field ? null : held,
  ])
  return { ...Object.fromEntries(freed), [index]: field } as Choice
}

const mappingOf = (choice: Choice) =>
  Object.fromEntries(
    Object.entries(choice).flatMap(([index, field]) =>
      field ? [[field, Number(index)]] : []
    )
  )

export function ColumnsEditor({
  roster,
  canManage,
  onChanged,
}: {
  roster: RosterImport
  canManage: boolean
  onChanged: () => unknown
}) {
  const t = useTranslations("union")
  const [choice, setChoice] = useState(() => choiceOf(roster))
  const { run, error, isRunning } = useAction()
  const mapping = mappingOf(choice)
  const isChanged =
    JSON.stringify(mapping) !== JSON.stringify(mappingOf(choiceOf(roster)))

  const save = async () => {
    if (await run(`/roster-imports/${roster.id}/columns`, { mapping })) {
      onChanged()
    }
  }

  return (
    <Panel
      title={t("columns")}
      extra={
        roster.sheet &&
        t("read_from", {
          sheet: roster.sheet,
          row: roster.header_row ?? 1,
        })
      }
    >
      {roster.missing_columns.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className={styles.missing}
          title={t("columns_missing", {
            names: roster.missing_columns
              .map((field) => t(`fields.${field}`))
              .join("、"),
          })}
        />
      )}
      <div className={styles.columns}>
        {roster.columns.map(({ index, header }) => (
          <label key={index} className={styles.column}>
            <span className={styles.header}>
              {header || t("column_unnamed", { number: index + 1 })}
            </span>
            <Select
              className={styles.select}
              disabled={!canManage}
              value={choice[index] ?? ""}
              onChange={(value: RosterField | "") =>
                setChoice(choose(choice, index, value || null))
              }
              options={[
                { value: "", label: t("column_ignored") },
                ...rosterFields.map((field) => ({
                  value: field,
                  label: t(`fields.${field}`),
                })),
              ]}
            />
          </label>
        ))}
      </div>
      {roster.ignored_sheets.length > 0 && (
        <p className={styles.note}>
          {t("sheets_ignored", { names: roster.ignored_sheets.join("、") })}
        </p>
      )}
      <Failure error={error} />
      {isChanged && (
        <Button loading={isRunning} onClick={save} className={styles.save}>
          {t("read_again")}
        </Button>
      )}
    </Panel>
  )
}
