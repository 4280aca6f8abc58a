import type { PurchaseSummary } from "@mall/checkout/types"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { ButtonLink } from "@/ui/button-link"
import { PurchaseStateBadge } from "./purchase-state"
import styles from "./purchase.module.css"

/** One order in the list. */
export function PurchaseCard({ purchase }: { purchase: PurchaseSummary }) {
  const t = useTranslations("purchase")
  const { goods, line_count, state } = purchase
  const title = goods[0]?.product_title ?? ""
  const isOpen = state === "awaiting_payment"
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>
          <Link href={`/orders/${purchase.id}`} prefetch={false}>
            {t("number", { number: purchase.display_id })}
          </Link>
        </h2>
        <PurchaseStateBadge state={state} />
      </div>
      <div className={styles.pictures} aria-hidden>
        {goods.map(({ product_title, thumbnail }) => (
          <span key={product_title} className={styles.picture}>
            {thumbnail ? (
              // eslint-disable-next-line @next/next/no-img-element -- small ready-made webp: an image server would only cost
              <img
                src={thumbnail}
                alt=""
                width={48}
                height={48}
                loading="lazy"
              />
            ) : (
              [...product_title][0]
            )}
          </span>
        ))}
      </div>
      <p>
        {line_count > 1 ? t("goods_more", { title, count: line_count }) : title}
      </p>
      <p className={styles.note}>
        {t("placed_at", { time: minuteOf(purchase.created_at) })}
      </p>
      <p className={styles.cardSum}>
        <strong>{formatFen(purchase.own_fen)}</strong>
        {purchase.subsidy_fen > 0 ? (
          <span>
            {t("subsidy_short", { amount: formatFen(purchase.subsidy_fen) })}
          </span>
        ) : null}
        {purchase.refunded_fen > 0 ? (
          <span>
            {t("refunded_short", { amount: formatFen(purchase.refunded_fen) })}
          </span>
        ) : null}
      </p>
      {isOpen ? (
        <div className={styles.buttons}>
          <ButtonLink look="secondary" href={`/orders/${purchase.id}/pay`}>
            {t("pay")}
          </ButtonLink>
          <span className={styles.note}>
            {t("pay_before", { time: minuteOf(purchase.due_at) })}
          </span>
        </div>
      ) : null}
    </li>
  )
}
