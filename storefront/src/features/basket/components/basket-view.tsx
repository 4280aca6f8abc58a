"use client"

import type { Basket } from "@mall/checkout/types"
import Link from "next/link"
import { localePath } from "@/i18n/paths"
import { formatFen } from "@/lib/money"
import { fill } from "@/lib/shop/fill"
import { useShopLocale } from "@/lib/shop/use-shop-locale"
import button from "@/ui/button.module.css"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Skeleton } from "@/ui/skeleton"
import type basket from "../../../../messages/zh/basket.json"
import { canBuy, goodsFen, groupByCooperative } from "../groups"
import { useBasket } from "../use-basket"
import { BasketLine } from "./basket-line"
import styles from "./basket-view.module.css"

interface BasketViewProps {
  words: typeof basket
  /** The signed-in customer's basket; null for a guest. */
  initial: Basket | null
  /** Where the goods are bought. */
  checkout: string
}

export function BasketView({ words, initial, checkout }: BasketViewProps) {
  const locale = useShopLocale()
  const basket = useBasket(initial)
  const { lines, trouble } = basket
  if (!lines) {
    return trouble ? (
      <Notice tone="error">
        <p>{trouble}</p>
        <Button look="quiet" onClick={basket.reload}>
          {words.reload}
        </Button>
      </Notice>
    ) : (
      <div role="status" aria-label={words.loading} className={styles.groups}>
        <Skeleton height="9rem" />
        <Skeleton height="9rem" />
      </div>
    )
  }
  if (!lines.length) {
    return (
      <div className={styles.empty}>
        <p className={styles.emptyTitle}>{words.empty}</p>
        <p>{words.empty_words}</p>
        <Link
          href={localePath(locale, "/goods")}
          className={`${button.button} ${button.secondary}`}
        >
          {words.to_goods}
        </Link>
      </div>
    )
  }
  const buyable = lines.filter(canBuy)
  const isChanged = buyable.some((line) => basket.formerPrice(line))
  const canGo = buyable.length > 0 && !isChanged && !basket.isSaving
  return (
    <div className={styles.page}>
      <div className={styles.groups}>
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        {groupByCooperative(lines).map((group) => (
          <section key={group.name} className={styles.group}>
            <h2>{group.name ?? words.no_cooperative}</h2>
            <ul>
              {group.lines.map((line) => (
                <BasketLine
                  key={line.variant_id}
                  words={words}
                  line={line}
                  formerFen={basket.formerPrice(line)}
                  onAccept={() => basket.acceptPrice(line)}
                  onQuantity={(quantity) =>
                    basket.setQuantity(line.variant_id, quantity)
                  }
                  onRemove={() => basket.remove(line.variant_id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <aside className={styles.sum} aria-label={words.total}>
        <p aria-live="polite" aria-busy={basket.isSaving}>
          {fill(words.pieces, {
            count: buyable.reduce((sum, { quantity }) => sum + quantity, 0),
          })}
          <strong>{formatFen(goodsFen(lines))}</strong>
        </p>
        <p className={styles.note}>
          {buyable.length < lines.length ? words.some_left : words.subsidy_next}
        </p>
        {canGo ? (
          <Link
            href={localePath(locale, checkout)}
            prefetch={false}
            className={`${button.button} ${button.primary}`}
          >
            {initial ? words.to_checkout : words.sign_in_first}
          </Link>
        ) : (
          <Button disabled>
            {basket.isSaving
              ? words.saving
              : isChanged
                ? words.accept_first
                : words.nothing_to_buy}
          </Button>
        )}
      </aside>
    </div>
  )
}
