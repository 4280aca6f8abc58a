"use client"

import { CircleAlert, TriangleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import type { RosterField, RosterRow } from "../types"
import styles from "./roster-cell.module.css"

type Props = {
  row: RosterRow
  field: RosterField
  onMend?: () => void
}

export function RosterCell({ row, field, onMend }: Props) {
  const t = useTranslations("union")
  const fault = row.faults.find((each) => each.field === field)
  const warning = row.warnings.find((each) => each.field === field)
  const said = fault ?? warning
  const text = row.cells[field] || (said ? t("cell_empty") : "—")
  if (!said) {
    return (
      <span data-changed={row.changed_fields.includes(field) || undefined}>
        {text}
      </span>
    )
  }
  const Icon = fault ? CircleAlert : TriangleAlert
  const content = (
    <>
      <span className={styles.text}>{text}</span>
      <span className={styles.said}>
        <Icon size={14} aria-hidden /> {said.message}
      </span>
    </>
  )
  const tone = fault ? "fault" : "warning"
  return onMend ? (
    <button
      type="button"
      className={styles.cell}
      data-tone={tone}
      onClick={onMend}
    >
      {content}
    </button>
  ) : (
    <span className={styles.cell} data-tone={tone}>
      {content}
    </span>
  )
}
