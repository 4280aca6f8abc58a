"use client"

import { useSyncExternalStore } from "react"
import { basketCount, onBasketChange } from "@/lib/shop/guest-basket"
import styles from "./basket-badge.module.css"

const none = () => 0

/** How many pieces are in the basket; nothing while it is empty. */
export function BasketBadge({ unit }: { unit: string }) {
  const count = useSyncExternalStore(onBasketChange, basketCount, none)
  return count > 0 ? (
    <span className={styles.badge}>
      {count > 99 ? "99+" : count}
      <span className={styles.unit}>{unit}</span>
    </span>
  ) : null
}
