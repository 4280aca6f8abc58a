"use client"

import { useRouter } from "next/navigation"
import { callStore } from "@/lib/shop/call-store"
import { fill } from "@/lib/shop/fill"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { useQuestion } from "@/ui/use-question"
import type ownGift from "../../../../messages/zh/own-gift.json"
import type { OwnGift } from "../own-gift"
import styles from "./own-gift.module.css"

/** Gives the gift up, asked once more, or takes that back. */
export function OptOut({
  words,
  gift,
}: {
  words: typeof ownGift
  gift: OwnGift
}) {
  const { locale, isRunning, trouble, run } = useAct()
  const router = useRouter()
  const { ask, question } = useQuestion(words.not_now)

  const act = (method: "PUT" | "DELETE") =>
    run(async () => {
      await callStore(`gift-rounds/${gift.id}/opt-out`, locale, { method })
      router.refresh()
    })
  const optOut = async () => {
    const sure = fill(words.opt_out_sure, { round: gift.name })
    if (await ask(sure, words.opt_out_do)) {
      await act("PUT")
    }
  }

  const alert = trouble ? <Notice tone="error">{trouble}</Notice> : null
  if (gift.opted_out_at) {
    return (
      <div className={styles.form}>
        <Notice tone="warning">{words.opted_out}</Notice>
        {alert}
        {gift.is_open ? (
          <Button
            look="secondary"
            disabled={isRunning}
            onClick={() => void act("DELETE")}
          >
            {words.opt_in}
          </Button>
        ) : null}
      </div>
    )
  }
  return gift.is_open ? (
    <details className={styles.optOut}>
      <summary>{words.opt_out}</summary>
      <p className={styles.note}>{words.opt_out_note}</p>
      {alert}
      {question}
      <Button
        look="secondary"
        disabled={isRunning}
        onClick={() => void optOut()}
      >
        {words.opt_out_do}
      </Button>
    </details>
  ) : null
}
