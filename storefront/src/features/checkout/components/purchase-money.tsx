import type { PurchaseDetail } from "@mall/checkout/types"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import styles from "./purchase.module.css"

/** Who paid what, and what went back, to the fen. */
export function PurchaseMoney({ purchase }: { purchase: PurchaseDetail }) {
  const t = useTranslations("purchase")
  return (
    <section className={styles.card}>
      <h2>{t("money")}</h2>
      <dl className={styles.sums}>
        <dt>{t("goods_total")}</dt>
        <dd>{formatFen(purchase.goods_fen)}</dd>
        {purchase.delivery_fen > 0 ? (
          <>
            <dt>{t("delivery_total")}</dt>
            <dd>{formatFen(purchase.delivery_fen)}</dd>
          </>
        ) : null}
        {purchase.tenders.map((tender) => (
          <TenderRow
            key={tender.reference}
            label={tender.label}
            amountFen={tender.amount_fen}
          />
        ))}
        <dt className={styles.own}>
          {t(purchase.paid_at ? "own_total" : "own_due")}
        </dt>
        <dd className={styles.own}>{formatFen(purchase.own_fen)}</dd>
      </dl>
      {purchase.refunds.length ? (
        <>
          <h3>{t("refunds")}</h3>
          <ul className={styles.lines}>
            {purchase.refunds.map((refund) => (
              <li key={refund.id}>
                <span>
                  {t(`refund_reasons.${refund.reason}`)}
                  <small>
                    {t(`refund_states.${refund.state}`)} ·{" "}
                    {minuteOf(refund.created_at)}
                  </small>
                </span>
                <span className={styles.amount}>
                  {formatFen(refund.amount_fen)}
                  {refund.subsidy_fen > 0 ? (
                    <small>
                      {t("refund_split", {
                        subsidy: formatFen(refund.subsidy_fen),
                        own: formatFen(refund.own_fen),
                      })}
                    </small>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
          {purchase.paid_at ? (
            <dl className={styles.sums}>
              <dt className={styles.own}>{t("own_left")}</dt>
              <dd className={styles.own}>{formatFen(ownLeftOf(purchase))}</dd>
            </dl>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

/** Money that came late, twice or wrong was never part of what was paid. */
const OF_THE_GOODS = ["after_sales", "cancelled"]

const ownLeftOf = ({ own_fen, refunds }: PurchaseDetail) =>
  refunds
    .filter(({ reason }) => OF_THE_GOODS.includes(reason))
    .reduce<number>((left, refund) => left - refund.own_fen, own_fen)

function TenderRow({ label, amountFen }: { label: string; amountFen: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>−{formatFen(amountFen)}</dd>
    </>
  )
}
