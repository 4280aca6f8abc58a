"use client"

import { Button } from "antd"
import { ArrowRight } from "lucide-react"
import { useTranslations } from "next-intl"
import type { NextAction as Next } from "../round-steps"
import styles from "./next-action.module.css"

/** What the round waits for and who must act. */
export function NextAction({
  next,
  onGo,
}: {
  next: Next
  /** Absent when its step is already open. */
  onGo?: () => void
}) {
  const t = useTranslations("gifting")
  return (
    <p className={styles.next} role="status">
      <ArrowRight size={18} aria-hidden />
      <span>
        <strong>{t(`actions.${next.action}`)}</strong>
        {next.turn !== "nobody" && (
          <span className={styles.turn}>
            {t("turn", { who: t(`turns.${next.turn}`) })}
          </span>
        )}
      </span>
      {onGo && (
        <Button type="link" onClick={onGo}>
          {t("open_step", { step: t(`steps.${next.step}`) })}
        </Button>
      )}
    </p>
  )
}
