import type { ReactNode } from "react"
import styles from "./page-heading.module.css"

interface PageHeadingProps {
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}

export function PageHeading({ title, lead, children }: PageHeadingProps) {
  return (
    <header className={styles.heading}>
      <h1>{title}</h1>
      {lead ? <p>{lead}</p> : null}
      {children}
    </header>
  )
}
