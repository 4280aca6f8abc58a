import type { ReactNode } from "react"
import styles from "./toolbar.module.css"

/** Search and filters above a table; they wrap on a phone. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={styles.toolbar}>{children}</div>
}
