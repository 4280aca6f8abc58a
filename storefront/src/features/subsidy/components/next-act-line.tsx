"use client"

import { ArrowRight, CircleCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { nextActOf } from "../next-act"
import type { Programme } from "../types"
import styles from "./programme-page.module.css"

/** What the programme waits for and who must act. */
export function NextActLine({ programme }: { programme: Programme }) {
  const t = useTranslations("subsidy")
  const { act, turn } = nextActOf(programme)
  const Icon = turn === "nobody" ? CircleCheck : ArrowRight
  return (
    <p className={styles.next} role="status" data-turn={turn}>
      <Icon size={18} aria-hidden />
      <strong>
        {act === "none"
          ? t(
              `nothing_to_do.${programme.state === "closed" ? "closed" : "running"}`
            )
          : t(`acts.${act}`)}
      </strong>
      {turn !== "nobody" && (
        <span className={styles.turn}>
          {t("turn", { who: t(`turns.${turn}`) })}
        </span>
      )}
    </p>
  )
}
