import { ChevronLeft } from "lucide-react"
import type { ReactNode } from "react"
import { Link } from "@/i18n/link"
import styles from "./back-link.module.css"

export function BackLink({
  href,
  children,
}: {
  href: string
  children: ReactNode
}) {
  return (
    <Link href={href} className={styles.link}>
      <ChevronLeft size={16} aria-hidden />
      {children}
    </Link>
  )
}
