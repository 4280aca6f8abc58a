"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
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

  const act = (verb: string, sure?: string) => {
    if (sure && !window.confirm(sure)) {
      return
    }
    void run(async () => {
      setDone(false)
      const path = `purchases/${purchaseId}/${verb}`
      await callStore(path, locale, { method: "POST", body: {} })
      setDone(true)
      router.refresh()
    })
  }

  const isEmpty = !canReceive && !canCancel && !requestId
  if (isEmpty && !isDone && !trouble) {
    return null
  }
  return (
    <div className={styles.column}>
      <div className={styles.buttons}>
        {canReceive ? (
          <Button
            disabled={isRunning}
            onClick={() => act("receive", words.receive_sure)}
          >
            {words.receive}
          </Button>
        ) : null}
        {canCancel ? (
          <Button
            look="secondary"
            disabled={isRunning}
            onClick={() => act("cancel", words.cancel_sure)}
          >
            {words.cancel}
          </Button>
        ) : null}
        {requestId ? (
          <Button
            look="quiet"
            disabled={isRunning}
            onClick={() => act(`after-sales/${requestId}/withdraw`)}
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
