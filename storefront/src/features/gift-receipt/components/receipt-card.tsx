import { useLocale, useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { Notice } from "@/ui/notice"
import { sign } from "../actions"
import type { GiftReceipt } from "../receipt"
import styles from "./receipt-card.module.css"
import { SignForm } from "./sign-form"

/** What the union gives, and the member's signature for it. */
export function ReceiptCard({
  token,
  receipt,
}: {
  token: string
  receipt: GiftReceipt
}) {
  const t = useTranslations("receipt")
  const locale = useLocale()
  const { state, received_at } = receipt
  const festival =
    receipt.festival === "minority_festival"
      ? receipt.festival_name
      : t(`festivals.${receipt.festival}`)
  return (
    <main className={styles.page}>
      <article className={styles.card}>
        <header>
          <p className={styles.union}>{receipt.union_name}</p>
          <h1 className={styles.title}>{t("title", { festival })}</h1>
        </header>
        <section aria-label={t("goods")}>
          <ul className={styles.goods}>
            {receipt.goods.split("；").map((good) => (
              <li key={good}>{good}</li>
            ))}
          </ul>
        </section>
        {state === "received" && received_at && (
          <Notice tone="success">
            {t("received", { on: dateOf(received_at) })}
          </Notice>
        )}
        {state === "undelivered" && (
          <Notice tone="warning">{t("undelivered")}</Notice>
        )}
        {state === "expired" && <Notice tone="warning">{t("expired")}</Notice>}
        {state === "locked" && <Notice tone="error">{t("locked")}</Notice>}
        {state === "open" && (
          <SignForm
            sign={sign.bind(null, locale, token)}
            words={{
              digits: t("digits"),
              hint: t("digits_hint"),
              sign: t("sign"),
              signing: t("signing"),
              digits_invalid: t("digits_invalid"),
              outage: t("outage"),
            }}
          />
        )}
      </article>
      <p className={styles.note}>{t("note")}</p>
    </main>
  )
}
