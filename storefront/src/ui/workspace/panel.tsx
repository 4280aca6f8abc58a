import type { ReactNode } from "react"
import styles from "./panel.module.css"

/** One subject on a page: a surface with a hairline, a heading, its actions. */
export function Panel({
  title,
  extra,
  children,
}: {
  title?: ReactNode
  extra?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.panel}>
      {title && (
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {extra && <div className={styles.extra}>{extra}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
