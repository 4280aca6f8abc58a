"use client"

import type { PaymentAttempt, PurchaseState } from "@mall/checkout/types"
import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { fill } from "@/lib/shop/fill"
import { useShopLocale } from "@/lib/shop/use-shop-locale"
import type pay from "../../../../messages/zh/pay.json"
import { pauseBefore } from "../pause-before"

interface PaymentWatchProps {
  words: typeof pay
  purchaseId: string
  /** The purchase lapses then. */
  dueAt: string
  /** What the page shows; another answer than this shows the page anew. */
  actionKind: string
}

type Answer = {
  purchase: { state: PurchaseState }
  payment: PaymentAttempt | null
}

/**
 * Asks whether the purchase is paid, ever more rarely, and at once when the
 * reader comes back from the paying app.
 */
function useAnswer(purchaseId: string, actionKind: string) {
  const locale = useShopLocale()
  const router = useRouter()
  const [isOffline, setOffline] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let attempt = 0
    let isOver = false
    const ask = async () => {
      const path = `purchases/${purchaseId}/check-payment`
      const call = { method: "POST", body: {} } as const
      const answer = await callStore<Answer>(path, locale, call).catch(
        () => undefined
      )
      if (isOver) {
        return
      }
      setOffline(!answer)
      const isOpen = answer?.purchase.state === "awaiting_payment"
      const kind = answer?.payment?.action?.kind ?? "none"
      if (answer && (!isOpen || kind !== actionKind)) {
        router.refresh()
      }
      if (!answer || isOpen) {
        attempt += 1
        timer = setTimeout(() => void ask(), pauseBefore(attempt))
      }
    }
    timer = setTimeout(() => void ask(), pauseBefore(0))
    const comeBack = () => {
      if (document.visibilityState === "visible" && !isOver) {
        clearTimeout(timer)
        attempt = 0
        timer = setTimeout(() => void ask(), 200)
      }
    }
    document.addEventListener("visibilitychange", comeBack)
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", comeBack)
    }
  }, [purchaseId, actionKind, locale, router])
  return isOffline
}

const twoDigits = (value: number) => String(value).padStart(2, "0")

function useTimeLeft(dueAt: string): string | undefined {
  const [left, setLeft] = useState<number>()
  useEffect(() => {
    const tell = () =>
      setLeft(Math.max(0, Math.ceil((Date.parse(dueAt) - Date.now()) / 1000)))
    tell()
    const timer = setInterval(tell, 1000)
    return () => clearInterval(timer)
  }, [dueAt])
  if (left === undefined) {
    return undefined
  }
  const hours = Math.floor(left / 3600)
  const minutes = Math.floor((left % 3600) / 60)
  return [hours, minutes, left % 60].map(twoDigits).join(":")
}

export function PaymentWatch({
  words,
  purchaseId,
  dueAt,
  actionKind,
}: PaymentWatchProps) {
  const isOffline = useAnswer(purchaseId, actionKind)
  const timeLeft = useTimeLeft(dueAt)
  return (
    <div>
      <p role="timer" aria-live="off">
        {fill(words.time_left, { time: timeLeft ?? "--:--:--" })}
      </p>
      <p role="status">{isOffline ? words.asking_failed : words.asking}</p>
    </div>
  )
}
