import type { PaymentMethod } from "@mall/checkout/types"
import { Notice } from "@/ui/notice"
import type checkout from "../../../../messages/zh/checkout.json"
import styles from "./checkout-form.module.css"

interface MethodChoiceProps {
  words: typeof checkout
  methods: PaymentMethod[]
  chosen: PaymentMethod | undefined
  onChoose: (method: PaymentMethod) => void
}

export function MethodChoice({
  words,
  methods,
  chosen,
  onChoose,
}: MethodChoiceProps) {
  const names: Record<PaymentMethod, string> = {
    wechat_pay: words.wechat_pay,
    alipay: words.alipay,
    card: words.card,
  }
  return methods.length ? (
    <div className={styles.methods} role="radiogroup" aria-label={words.method}>
      {methods.map((method) => (
        <label key={method}>
          <input
            type="radio"
            name="method"
            checked={method === chosen}
            onChange={() => onChoose(method)}
          />
          {names[method]}
        </label>
      ))}
    </div>
  ) : (
    <Notice tone="warning">{words.no_methods}</Notice>
  )
}
