import type { AfterSales } from "@mall/checkout/types"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { Badge } from "@/ui/badge"
import styles from "./purchase.module.css"

interface AfterSalesCardProps {
  request: AfterSales
  /** What the buyer may still do about it. */
  action?: ReactNode
}

/** How far a request is, with what was asked and what was granted. */
export function AfterSalesCard({ request, action }: AfterSalesCardProps) {
  const t = useTranslations("purchase")
  const isGranted = request.state === "approved"
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{t("after_sales")}</h2>
        <Badge tone={request.state === "requested" ? "wheat" : "plain"}>
          {t(`after_sales_states.${request.state}`)}
        </Badge>
      </div>
      <p className={styles.note}>
        {t(`reasons.${request.reason}`)} ·{" "}
        {minuteOf(request.decided_at ?? request.created_at)}
      </p>
      <ul className={styles.lines}>
        {request.lines.map((line) => (
          <li key={line.consignment_line_id}>
            <span>
              {t("asked", {
                product: line.product_title,
                quantity: line.quantity,
                amount: formatFen(line.asked_fen),
              })}
            </span>
            {isGranted ? (
              <span className={styles.amount}>
                {t("granted", { amount: formatFen(line.granted_fen) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {request.note ? <p>{request.note}</p> : null}
      {request.photos.length ? (
        <div className={styles.photos}>
          {request.photos.map(({ id }, index) => {
            const url = `/api/shop/purchases/${request.purchase_id}/photos/${id}`
            return (
              <a key={id} href={url} target="_blank" rel="noreferrer">
                {/* eslint-disable-next-line @next/next/no-img-element -- the buyer's own private photo */}
                <img
                  src={url}
                  alt={t("photo", { number: index + 1 })}
                  width={72}
                  height={72}
                  loading="lazy"
                />
              </a>
            )
          })}
        </div>
      ) : null}
      {request.decision_note ? <p>{request.decision_note}</p> : null}
      {action}
    </section>
  )
}
