import { formatFen } from "@/lib/money"
import { fill } from "@/lib/shop/fill"
import type customer from "../../../../messages/zh/customer.json"
import type { Allowance } from "../account"
import styles from "./my-card.module.css"

interface PursesLeftProps {
  words: typeof customer
  purses: Allowance[]
}

/** Money of one's own in one sum; what depends on the goods is only counted. */
export function PursesLeft({ words, purses }: PursesLeftProps) {
  const own = purses
    .filter(({ kind }) => kind === "allowance")
    .sort((a, b) => a.ends_on.localeCompare(b.ends_on))
  const left = own.reduce((sum, purse) => sum + purse.remaining_fen, 0)
  const others = purses.length - own.length
  const [soonest] = own
  return (
    <div>
      <p className={styles.left}>
        {left > 0
          ? fill(words.card_left, { amount: formatFen(left) })
          : others > 0
            ? fill(words.card_offers, { count: others })
            : words.card_no_subsidy}
      </p>
      {soonest ? (
        <p className={styles.note}>
          {fill(words.card_until, {
            name: soonest.name,
            date: soonest.ends_on,
          })}
        </p>
      ) : null}
      {left > 0 && others > 0 ? (
        <p className={styles.note}>
          {fill(words.card_offers, { count: others })}
        </p>
      ) : null}
    </div>
  )
}
