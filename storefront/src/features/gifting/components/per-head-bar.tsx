"use client"

import { Progress } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import styles from "./per-head-bar.module.css"

type Props = { totalFen: number; perHeadFen: number; assistedPercent: number }

/** A package's total against the per-head standard, in numbers and as a bar. */
export function PerHeadBar({ totalFen, perHeadFen, assistedPercent }: Props) {
  const t = useTranslations("gifting")
  const left = perHeadFen - totalFen
  return (
    <div>
      <p className={styles.line}>
        <strong className={styles.total}>{formatFen(totalFen)}</strong>
        <span className={styles.left} data-over={left < 0 || undefined}>
          {left < 0
            ? t("over_standard", { amount: formatFen(-left) })
            : t("left_of_standard", { amount: formatFen(left) })}
        </span>
      </p>
      <Progress
        percent={Math.min(100, Math.round((totalFen * 100) / perHeadFen))}
        status={left < 0 ? "exception" : "normal"}
        showInfo={false}
        aria-label={t("share_of_standard")}
        size="small"
      />
      <p className={styles.share}>
        {t("assisted_share", { percent: assistedPercent })}
      </p>
    </div>
  )
}
