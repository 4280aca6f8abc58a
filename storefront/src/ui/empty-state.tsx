import { Sprout } from "lucide-react"
import type { ReactNode } from "react"
import styles from "./empty-state.module.css"

interface EmptyStateProps {
  title: string
  children?: ReactNode
  /** What the reader can do next. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Sprout className={styles.icon} size={32} aria-hidden />
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action}
    </div>
  )
}
