import { formatYuan, priceParts } from "@/lib/money"
import styles from "./price.module.css"

interface PriceProps {
  amountYuan: number
  size?: "card" | "page"
}

/** A price with a smaller ¥ and fen, read aloud as one amount. */
export function Price({ amountYuan, size = "card" }: PriceProps) {
  const [whole, fen] = priceParts(amountYuan)
  return (
    <span className={`${styles.price} ${styles[size]}`}>
      <span className={styles.spoken}>{formatYuan(amountYuan)}</span>
      <span aria-hidden="true">
        <small>¥</small>
        {whole}
        <small>.{fen}</small>
      </span>
    </span>
  )
}
