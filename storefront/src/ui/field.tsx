import type { ReactNode } from "react"
import styles from "./field.module.css"

interface FieldProps {
  label: string
  hint?: string
  /** One input, select or textarea. */
  children: ReactNode
}

/** A control under its name; the name is part of what one can touch. */
export function Field({ label, hint, children }: FieldProps) {
  return (
    <label className={styles.field}>
      {label}
      {children}
      {hint ? <span className={styles.hint}>{hint}</span> : null}
    </label>
  )
}
