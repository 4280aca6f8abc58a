"use client"

import Link from "next/link"
import { useState } from "react"
import { localePath } from "@/i18n/paths"
import { formatFen } from "@/lib/money"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Stepper } from "@/ui/stepper"
import type basket from "../../../../messages/zh/basket.json"
import { addToBasket, mostOfOne } from "../change-basket"
import styles from "./add-to-basket.module.css"

interface AddToBasketProps {
  words: typeof basket
  /** What can be bought, with its price in fen. */
  variants: { id: string; title: string; price_fen: number }[]
}

export function AddToBasket({ words, variants }: AddToBasketProps) {
  const { locale, isRunning, trouble, run } = useAct()
  const [variantId, setVariantId] = useState(variants[0]?.id)
  const [quantity, setQuantity] = useState(1)
  const [isAdded, setAdded] = useState(false)
  const variant = variants.find(({ id }) => id === variantId)
  if (!variant) {
    return null
  }

  const add = () =>
    run(async () => {
      setAdded(false)
      const { id, price_fen } = variant
      await addToBasket({ variant_id: id, quantity, price_fen }, locale)
      setAdded(true)
    })

  return (
    <div className={styles.add}>
      {variants.length > 1 ? (
        <fieldset className={styles.variants}>
          <legend>{words.variant}</legend>
          {variants.map(({ id, title, price_fen }) => (
            <label key={id}>
              <input
                type="radio"
                name="variant"
                value={id}
                checked={id === variantId}
                onChange={() => setVariantId(id)}
              />
              {title}
              <span>{formatFen(price_fen)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className={styles.row}>
        <Stepper
          label={words.quantity}
          less={words.less}
          more={words.more}
          value={quantity}
          max={mostOfOne}
          onChange={setQuantity}
        />
        <Button disabled={isRunning} onClick={() => void add()}>
          {words.add}
        </Button>
      </div>
      <div aria-live="polite">
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        {isAdded && !trouble ? (
          <Notice tone="success">
            {words.added}{" "}
            <Link href={localePath(locale, "/basket")} prefetch={false}>
              {words.see}
            </Link>
          </Notice>
        ) : null}
      </div>
    </div>
  )
}
