import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react"
import type { ReactNode } from "react"
import styles from "./notice.module.css"

const icons = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleX,
}

interface NoticeProps {
  tone?: keyof typeof icons
  children: ReactNode
}

/** A message with its sign: colour never stands alone. */
export function Notice({ tone = "info", children }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={tone === "error" ? "alert" : "status"}
    >
      <Icon size={20} aria-hidden className={styles.icon} />
      <div>{children}</div>
    </div>
  )
}
