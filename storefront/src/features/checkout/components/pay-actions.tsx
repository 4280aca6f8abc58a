"use client"

import type { PaymentMethod } from "@mall/checkout/types"
import { useRouter } from "next/navigation"
import { localePath } from "@/i18n/paths"
import { callStore } from "@/lib/shop/call-store"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import type pay from "../../../../messages/zh/pay.json"
import styles from "./pay.module.css"

interface PayActionsProps {
  words: typeof pay
  purchaseId: string
  /** The ways that can be taken instead, or again. */
  methods: PaymentMethod[]
}

/** Takes another way to pay; the former attempt is closed by the backend. */
export function PayActions({ words, purchaseId, methods }: PayActionsProps) {
  const { locale, isRunning, trouble, run } = useAct()
  const router = useRouter()
  const names: Record<PaymentMethod, string> = {
    wechat_pay: words.by_wechat_pay,
    alipay: words.by_alipay,
    card: words.by_card,
  }

  const payBy = (payment_method: PaymentMethod) =>
    run(async () => {
      const return_url =
        window.location.origin + localePath(locale, `/orders/${purchaseId}/pay`)
      await callStore(`purchases/${purchaseId}/pay`, locale, {
        method: "POST",
        body: { payment_method, return_url },
      })
      router.refresh()
    })

  return (
    <div className={styles.actions}>
      <div aria-live="assertive">
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      </div>
      <div className={styles.buttons}>
        {methods.map((method) => (
          <Button
            key={method}
            look="secondary"
            disabled={isRunning}
            onClick={() => void payBy(method)}
          >
            {names[method]}
          </Button>
        ))}
      </div>
    </div>
  )
}
