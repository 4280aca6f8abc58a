"use client"

import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { Panel } from "@/ui/workspace/panel"
import type { ConsignmentDetail } from "../types"
import styles from "./consignment-lines.module.css"

export function ConsignmentLines({
  lines,
}: {
  lines: ConsignmentDetail["lines"]
}) {
  const t = useTranslations("cooperative")
  return (
    <Panel title={t("goods")}>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <span>
              {line.product_title}{" "}
              <span className={styles.quiet}>{line.variant_title}</span>
            </span>
            <span className={styles.numbers}>
              × {line.quantity.toLocaleString("zh-CN")}
              {line.short_quantity > 0 && (
                <span>{t("short_of", { count: line.short_quantity })}</span>
              )}
              <span className={styles.quiet}>{formatFen(line.amount_fen)}</span>
              {line.refunded_fen > 0 && (
                <span className={styles.quiet}>
                  {t("refunded", { amount: formatFen(line.refunded_fen) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
