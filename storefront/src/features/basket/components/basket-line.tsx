import type { PricedLine } from "@mall/checkout/types"
import { Trash2 } from "lucide-react"
import Link from "next/link"
import { localePath } from "@/i18n/paths"
import { formatFen } from "@/lib/money"
import { fill } from "@/lib/shop/fill"
import { useShopLocale } from "@/lib/shop/use-shop-locale"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Stepper } from "@/ui/stepper"
import type basket from "../../../../messages/zh/basket.json"
import { mostOfOne } from "../change-basket"
import styles from "./basket-line.module.css"

interface BasketLineProps {
  words: typeof basket
  line: PricedLine
  /** The price the reader was shown before, where it has changed since. */
  formerFen: number | undefined
  onAccept: () => void
  onQuantity: (quantity: number) => void
  onRemove: () => void
}

/** One of the goods; what is wrong with it stands here and nowhere else. */
export function BasketLine({
  words,
  line,
  formerFen,
  onAccept,
  onQuantity,
  onRemove,
}: BasketLineProps) {
  const locale = useShopLocale()
  const { goods, quantity, fault } = line
  const title = goods?.product_title ?? words.gone
  const price = goods?.unit_price_fen ?? null
  return (
    <li className={styles.line}>
      <div className={styles.art} aria-hidden>
        {goods?.thumbnail ? (
          // eslint-disable-next-line @next/next/no-img-element -- small ready-made webp: an image server would only cost
          <img src={goods.thumbnail} alt="" width={64} height={64} />
        ) : (
          [...title][0]
        )}
      </div>
      <div className={styles.words}>
        <p className={styles.title}>
          {goods ? (
            <Link
              href={localePath(locale, `/products/${goods.product_handle}`)}
              prefetch={false}
            >
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className={styles.note}>
          {[goods?.variant_title, goods?.county_name]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {price === null ? null : (
          <p className={styles.price}>{formatFen(price)}</p>
        )}
      </div>
      <div className={styles.tools}>
        <Stepper
          label={fill(words.quantity_of, { product: title })}
          less={words.less}
          more={words.more}
          value={quantity}
          max={mostOfOne}
          onChange={onQuantity}
        />
        <button
          type="button"
          className={styles.remove}
          aria-label={fill(words.remove_of, { product: title })}
          onClick={onRemove}
        >
          <Trash2 size={18} aria-hidden />
        </button>
      </div>
      {fault ? (
        <div className={styles.fault}>
          <Notice tone="warning">
            <p>{fault.message}</p>
            {fault.code === "line_short" && goods?.available ? (
              <Button
                look="quiet"
                onClick={() => onQuantity(goods.available ?? 1)}
              >
                {fill(words.take_left, { count: goods.available })}
              </Button>
            ) : null}
          </Notice>
        </div>
      ) : null}
      {!fault && formerFen !== undefined && price !== null ? (
        <div className={styles.fault}>
          <Notice tone="warning">
            <p>
              {fill(words.price_changed, {
                from: formatFen(formerFen),
                to: formatFen(price),
              })}
            </p>
            <Button look="quiet" onClick={onAccept}>
              {words.accept_price}
            </Button>
          </Notice>
        </div>
      ) : null}
    </li>
  )
}
