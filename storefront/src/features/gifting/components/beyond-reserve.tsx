"use client"

import { useTranslations } from "next-intl"
import styles from "./supplements-panel.module.css"

interface BeyondReserveProps {
  /** Places the chair approved with the round that are still free. */
  left: number
  count: number
}

/** What staff should know before they submit: the chair must be asked. */
export function BeyondReserve({ left, count }: BeyondReserveProps) {
  const t = useTranslations("supplement")
  if (left > 0 && count <= left) {
    return null
  }
  return (
    <span className={styles.warning}>
      {left === 0 ? t("none_left") : t("beyond", { count: count - left })}
    </span>
  )
}
