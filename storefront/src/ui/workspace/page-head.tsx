import type { ReactNode } from "react"
import styles from "./page-head.module.css"

export function PageHead({
  title,
  note,
  above,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  /** The way back, over the title. */
  above?: ReactNode
  /** Actions; at most one of them primary. */
  children?: ReactNode
}) {
  return (
    <header className={styles.head}>
      <div>
        {above}
        <h1 className={styles.title}>{title}</h1>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  )
}
