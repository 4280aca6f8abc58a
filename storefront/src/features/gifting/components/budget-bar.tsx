"use client"

import { Progress } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import type { Budget } from "../types"

export function BudgetBar({ budget }: { budget: Budget }) {
  const t = useTranslations("gifting")
  const { gift_fen, committed_fen } = budget
  if (gift_fen === null) {
    return (
      <p style={{ color: "var(--muted)" }}>
        {t("no_budget", { committed: formatFen(committed_fen) })}
      </p>
    )
  }
  const isOver = committed_fen > gift_fen
  return (
    <div>
      <p
        style={{
          display: "flex",
          flexWrap: "wrap",
          justifyContent: "space-between",
          gap: "0 16px",
        }}
      >
        <span>
          {t("committed_of", {
            committed: formatFen(committed_fen),
            budget: formatFen(gift_fen),
          })}
        </span>
        <strong style={isOver ? { color: "var(--berry)" } : undefined}>
          {isOver
            ? t("budget_over", { amount: formatFen(committed_fen - gift_fen) })
            : t("budget_left", { amount: formatFen(gift_fen - committed_fen) })}
        </strong>
      </p>
      <Progress
        percent={Math.min(
          100,
          Math.round((committed_fen * 100) / Math.max(1, gift_fen))
        )}
        status={isOver ? "exception" : "normal"}
        showInfo={false}
        aria-label={t("share_of_budget")}
      />
    </div>
  )
}
