"use client"

import { Alert, Button } from "antd"
import { useTranslations } from "next-intl"
import type { BackendError } from "@/lib/workspace/backend"
import styles from "./failure.module.css"

/** Says what went wrong in the backend's words; an outage in our own. */
export function Failure({
  error,
  onRetry,
}: {
  error: BackendError | undefined
  onRetry?: () => void
}) {
  const t = useTranslations("workspace")
  if (!error) {
    return null
  }
  const isOutage = error.status === 0 || error.status >= 500
  const faults = error.faults?.map((fault) => fault.message) ?? []
  return (
    <Alert
      className={styles.failure}
      type="error"
      showIcon
      role="alert"
      title={isOutage || !error.message ? t("outage") : error.message}
      description={
        faults.length > 0 && (
          <ul className={styles.faults}>
            {[...new Set(faults)].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("retry")}
          </Button>
        )
      }
    />
  )
}
