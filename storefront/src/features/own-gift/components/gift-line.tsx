import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { dayInWords } from "@/lib/civil-date"
import { Badge } from "@/ui/badge"
import type { OwnGiftSummary } from "../own-gift"
import { standingOf } from "../standing"
import styles from "./own-gift.module.css"

/** One round in the member's list. */
export function GiftLine({ gift }: { gift: OwnGiftSummary }) {
  const t = useTranslations("own-gift")
  const locale = useLocale()
  const standing = standingOf(gift)
  const isWaiting = standing === "awaiting"
  return (
    <li className={styles.line}>
      <Link href={`/gifts/${gift.id}`} prefetch={false}>
        <span className={styles.lineHead}>
          <strong>{gift.name}</strong>
          <Badge tone={isWaiting ? "persimmon" : "plain"}>
            {t(`states.${standing}`)}
          </Badge>
        </span>
        <span className={styles.note}>{gift.union_name}</span>
        <span>
          {gift.package_name && standing !== "opted_out"
            ? t("chosen", { package: gift.package_name })
            : null}
        </span>
        {isWaiting && gift.choice_deadline ? (
          <span className={styles.due}>
            {t("awaiting_until", {
              day: dayInWords(gift.choice_deadline, locale),
            })}
          </span>
        ) : null}
      </Link>
    </li>
  )
}
