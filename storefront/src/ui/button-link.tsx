import type { ReactNode } from "react"
import { Link } from "@/i18n/link"
import styles from "./button.module.css"

interface ButtonLinkProps {
  children: ReactNode
  href: string
  look?: "primary" | "secondary" | "quiet"
}

/** A link that looks like a button; for server components. */
export function ButtonLink({ look = "primary", ...rest }: ButtonLinkProps) {
  return <Link className={`${styles.button} ${styles[look]}`} {...rest} />
}
