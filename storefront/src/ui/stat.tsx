import type { ReactNode } from "react"
import styles from "./stat.module.css"

interface StatProps {
  label: string
  value: string
  unit?: string
  note?: ReactNode
}

/** One large figure with its name, unit and what it means. */
export function Stat({ label, value, unit, note }: StatProps) {
  return (
    <div className={styles.stat}>
      <p className={styles.label}>{label}</p>
      <p className={styles.figure}>
        {value}
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </p>
      {note ? <p className={styles.note}>{note}</p> : null}
    </div>
  )
}
