"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { useQuestion } from "@/ui/use-question"
import type orderActions from "../../../../messages/zh/order-actions.json"
import styles from "./purchase.module.css"

interface OrderActionsProps {
  words: typeof orderActions
  purchaseId: string
  canCancel?: boolean
  canReceive?: boolean
  /** An after-sales request that may be withdrawn. */
  requestId?: string
}

/** What a buyer may do to an order at one press; each asks once more. */
export function OrderActions({
  words,
  purchaseId,
  canCancel,
  canReceive,
  requestId,
}: OrderActionsProps) {
  const { locale, isRunning, trouble, run } = useAct()
  const router = useRouter()
  const [isDone, setDone] = useState(false)
  const { ask, question } = useQuestion(words.not_now)

  const act = (verb: string) =>
    run(async () => {
      setDone(false)
      const path = `purchases/${purchaseId}/${verb}`
      await callStore(path, locale, { method: "POST", body: {} })
      setDone(true)
      router.refresh()
    })
  const actIfSure = async (verb: "receive" | "cancel", sure: string) => {
    if (await ask(sure, words[verb])) {
      await act(verb)
    }
  }

  const isEmpty = !canReceive && !canCancel && !requestId
  if (isEmpty && !isDone && !trouble) {
    return null
  }
  return (
    <div className={styles.column}>
      {question}
      <div className={styles.buttons}>
        {canReceive ? (
          <Button
            disabled={isRunning}
            onClick={() => void actIfSure("receive", words.receive_sure)}
          >
            {words.receive}
          </Button>
        ) : null}
        {canCancel ? (
          <Button
            look="secondary"
            disabled={isRunning}
            onClick={() => void actIfSure("cancel", words.cancel_sure)}
          >
            {words.cancel}
          </Button>
        ) : null}
        {requestId ? (
          <Button
            look="quiet"
            disabled={isRunning}
            onClick={() => void act(`after-sales/${requestId}/withdraw`)}
          >
            {words.withdraw}
          </Button>
        ) : null}
      </div>
      <div aria-live="polite">
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        {isDone && !trouble ? (
          <Notice tone="success">{words.done}</Notice>
        ) : null}
      </div>
    </div>
  )
}
