import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import type ownGift from "../../../../messages/zh/own-gift.json"
import type { OwnGift, OwnParcel } from "../own-gift"
import { AddressForm } from "./address-form"
import styles from "./own-gift.module.css"

/** To whom and where it goes, and how far it has come. */
export function Delivery({
  words,
  gift,
}: {
  words: typeof ownGift
  gift: OwnGift
}) {
  const t = useTranslations("own-gift")
  const isHome = gift.delivery_mode === "home"
  return (
    <section className={styles.panel} aria-labelledby="delivery">
      <h2 id="delivery">{t("delivery")}</h2>
      <dl className={styles.facts}>
        <dt>{t("recipient")}</dt>
        <dd>{gift.recipient_name}</dd>
        {gift.mobile ? (
          <>
            <dt>{t("mobile")}</dt>
            <dd>{gift.mobile}</dd>
          </>
        ) : null}
        {isHome ? (
          <>
            <dt>{t("address")}</dt>
            <dd>{gift.address ?? t("no_address")}</dd>
          </>
        ) : null}
      </dl>
      {isHome ? null : <p className={styles.note}>{t("to_workplace")}</p>}
      {isHome && gift.is_open && !gift.opted_out_at ? (
        <AddressForm
          words={words}
          giftId={gift.id}
          address={gift.address ?? ""}
        />
      ) : null}
      {gift.parcels.length ? (
        <>
          <h3>{t("parcels")}</h3>
          <ul className={styles.parcels}>
            {gift.parcels.map((parcel) => (
              <Parcel key={parcel.parcel_no} parcel={parcel} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Parcel({ parcel }: { parcel: OwnParcel }) {
  const t = useTranslations("own-gift")
  const at = parcel.received_at ?? parcel.shipped_at
  return (
    <li>
      <strong>{t(`parcel_states.${parcel.state}`)}</strong>
      <span>{parcel.cooperative_name}</span>
      {parcel.tracking_numbers.length ? (
        <span className={styles.note}>
          {t("tracking", {
            carrier: parcel.carrier_name ?? "",
            numbers: parcel.tracking_numbers.join(" · "),
          })}
        </span>
      ) : null}
      {at ? (
        <time dateTime={at} className={styles.note}>
          {minuteOf(at)}
        </time>
      ) : null}
    </li>
  )
}
