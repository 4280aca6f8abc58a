import { formatFen } from "@/lib/money"
import { fill } from "@/lib/shop/fill"
import { Badge } from "@/ui/badge"
import type ownGift from "../../../../messages/zh/own-gift.json"
import type { GiftItem, OwnGiftPackage } from "../own-gift"
import styles from "./own-gift.module.css"

interface PackageCardProps {
  words: typeof ownGift
  gift: OwnGiftPackage
  isDefault: boolean
  /** Absent where there is nothing to choose. */
  choice?: { isChosen: boolean; isOpen: boolean; onChoose: () => void }
}

/** A package with pictures, goods, where they come from and what it is worth. */
export function PackageCard({
  words,
  gift,
  isDefault,
  choice,
}: PackageCardProps) {
  const card = (
    <>
      <span className={styles.cardHead}>
        {choice ? (
          <input
            type="radio"
            name="package"
            value={gift.id}
            checked={choice.isChosen}
            disabled={!choice.isOpen}
            onChange={choice.onChoose}
          />
        ) : null}
        <strong>{gift.name}</strong>
        {isDefault ? <Badge>{words.default}</Badge> : null}
        <span className={styles.value}>
          {fill(words.value, { amount: formatFen(gift.total_fen) })}
        </span>
      </span>
      <span className={styles.goods}>
        {gift.items.map((item) => (
          <Good key={item.variant_id} words={words} item={item} />
        ))}
      </span>
    </>
  )
  return choice ? (
    <label className={styles.card} data-chosen={choice.isChosen || undefined}>
      {card}
    </label>
  ) : (
    <div className={styles.card}>{card}</div>
  )
}

function Good({ words, item }: { words: typeof ownGift; item: GiftItem }) {
  return (
    <span className={styles.good}>
      <span className={styles.picture} aria-hidden>
        {item.thumbnail ? (
          // eslint-disable-next-line @next/next/no-img-element -- small ready-made webp: an image server would only cost
          <img
            src={item.thumbnail}
            alt=""
            width={128}
            height={128}
            loading="lazy"
            decoding="async"
          />
        ) : (
          [...item.product_title][0]
        )}
      </span>
      <span className={styles.goodWords}>
        <span>
          {fill(words.times, {
            name: item.product_title,
            count: item.quantity,
          })}
        </span>
        <small>{item.variant_title}</small>
        {item.county_name ? (
          <span className={styles.badges}>
            <Badge tone="leaf">{item.county_name}</Badge>
            {item.is_assisted ? (
              <Badge tone="wheat">{words.assisted}</Badge>
            ) : null}
          </span>
        ) : null}
      </span>
    </span>
  )
}
