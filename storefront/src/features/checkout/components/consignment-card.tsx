import type { PurchaseConsignment } from "@mall/checkout/types"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { Badge } from "@/ui/badge"
import styles from "./purchase.module.css"

/** One cooperative's part of an order: its goods, its parcels. */
export function ConsignmentCard({
  consignment,
}: {
  consignment: PurchaseConsignment
}) {
  const t = useTranslations("purchase")
  const isOver =
    consignment.state === "accepted" || consignment.state === "cancelled"
  const parcels = consignment.state === "cancelled" ? [] : consignment.parcels
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{consignment.cooperative_name}</h2>
        <Badge tone={isOver ? "plain" : "leaf"}>
          {t(`consignment_states.${consignment.state}`)}
        </Badge>
      </div>
      <p className={styles.note}>
        {t("consignment", { number: consignment.display_no })}
      </p>
      <ul className={styles.lines}>
        {consignment.lines.map((line) => (
          <li key={line.consignment_line_id}>
            <span>
              {line.product_handle ? (
                <Link
                  href={`/products/${line.product_handle}`}
                  prefetch={false}
                >
                  {line.product_title}
                </Link>
              ) : (
                line.product_title
              )}
              <small>
                {line.variant_title} · {formatFen(line.unit_price_fen)} ×{" "}
                {line.quantity}
              </small>
            </span>
            <span className={styles.amount}>
              {formatFen(line.amount_fen)}
              {line.subsidy_fen > 0 ? (
                <small>
                  {t("line_split", {
                    subsidy: formatFen(line.subsidy_fen),
                    own: formatFen(line.own_fen),
                  })}
                </small>
              ) : null}
              {line.refunded_fen > 0 ? (
                <small>
                  {t("line_refunded", { amount: formatFen(line.refunded_fen) })}
                </small>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {parcels.length ? (
        <>
          <h3>{t("parcels")}</h3>
          <ul className={styles.lines}>
            {parcels.map((parcel) => (
              <li key={parcel.parcel_no}>
                <span>
                  {t(`parcel_states.${parcel.state}`)}
                  {parcel.tracking_numbers.length ? (
                    <small>
                      {t("tracking", {
                        carrier: parcel.carrier_name ?? "",
                        numbers: parcel.tracking_numbers.join(" · "),
                      })}
                    </small>
                  ) : null}
                </span>
                <ParcelTime at={parcel.received_at ?? parcel.shipped_at} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function ParcelTime({ at }: { at: string | null }) {
  return at ? (
    <time dateTime={at} className={styles.note}>
      {minuteOf(at)}
    </time>
  ) : null
}
