import type { ReactNode } from "react"
import styles from "./figures.module.css"

export type Figure = {
  label: string
  value: ReactNode
  note?: ReactNode
  tone?: "accent" | "error"
}

/** Numbers that answer at a glance; labels above, numbers aligned. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note, tone }) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value} data-tone={tone}>
            {value}
          </dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
