import type { ReactNode } from "react"
import styles from "./section.module.css"

interface SectionProps {
  title: string
  lead?: string
  /** What stands at the end of the heading line, usually a link. */
  aside?: ReactNode
  children: ReactNode
}

export function Section({ title, lead, aside, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <header className={styles.header}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </header>
      {children}
    </section>
  )
}
