import type { Metadata } from "next"
import { getLocale, getMessages, getTranslations } from "next-intl/server"
import { Delivery } from "@/features/own-gift/components/delivery"
import { OptOut } from "@/features/own-gift/components/opt-out"
import styles from "@/features/own-gift/components/own-gift.module.css"
import { PackageCard } from "@/features/own-gift/components/package-card"
import { PackageChoice } from "@/features/own-gift/components/package-choice"
import type { OwnGift } from "@/features/own-gift/own-gift"
import { standingOf } from "@/features/own-gift/standing"
import { dayInWords } from "@/lib/civil-date"
import { readOwn } from "@/lib/shop/read-own"
import { Badge } from "@/ui/badge"
import { Breadcrumb } from "@/ui/breadcrumb"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own-gift")
  return { title: t("title"), robots: { index: false } }
}

/** Where link and QR code lead: whoever is not signed in is by their mobile. */
export default async function GiftPage({
  params,
}: PageProps<"/[locale]/gifts/[id]">) {
  const id = encodeURIComponent((await params).id)
  const [t, customer, answer] = await Promise.all([
    getTranslations("own-gift"),
    getTranslations("customer"),
    readOwn<{ gift_round: OwnGift }>(`gift-rounds/${id}`, `/gifts/${id}`),
  ])
  if (!answer.ok) {
    return (
      <>
        <PageHeading title={t("title")} />
        <Trouble error={answer.error} />
      </>
    )
  }
  const gift = answer.data.gift_round
  const standing = standingOf(gift)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: customer("me"), href: "/me" },
          { name: t("title"), href: "/gifts" },
          { name: gift.name },
        ]}
      />
      <PageHeading title={gift.name} lead={gift.union_name}>
        <p>
          <Badge tone={standing === "awaiting" ? "persimmon" : "leaf"}>
            {t(`states.${standing}`)}
          </Badge>
        </p>
      </PageHeading>
      <Gift gift={gift} />
    </>
  )
}

async function Gift({ gift }: { gift: OwnGift }) {
  const [t, messages, locale] = await Promise.all([
    getTranslations("own-gift"),
    getMessages(),
    getLocale(),
  ])
  const words = messages["own-gift"]
  const until = gift.choice_deadline
    ? t("until", { day: dayInWords(gift.choice_deadline, locale) })
    : t("until_order")
  const mine = gift.packages.find(({ id }) => id === gift.package_id)
  return (
    <div className={styles.page}>
      {gift.opted_out_at ? <OptOut words={words} gift={gift} /> : null}
      {gift.is_open ? (
        <p className={styles.due}>{until}</p>
      ) : (
        <p className={styles.note}>
          {gift.state === "approved" ? t("closed") : null}
        </p>
      )}
      {mine && !gift.opted_out_at ? (
        <p>
          <strong>{t("chosen", { package: mine.name })}</strong>{" "}
          {gift.mode === "choice" && gift.chosen_by ? (
            <span className={styles.note}>
              {t(`chosen_by.${gift.chosen_by}`)}
            </span>
          ) : null}
        </p>
      ) : null}
      {gift.mode === "choice" ? (
        <PackageChoice words={words} gift={gift} until={until} />
      ) : (
        <section className={styles.choice} aria-labelledby="packages">
          <h2 id="packages">{t("your_gift")}</h2>
          {gift.packages.map((item) => (
            <PackageCard
              key={item.id}
              words={words}
              gift={item}
              isDefault={false}
            />
          ))}
        </section>
      )}
      <Delivery words={words} gift={gift} />
      {gift.opted_out_at ? null : <OptOut words={words} gift={gift} />}
      <p className={styles.note}>{t("help")}</p>
    </div>
  )
}
