import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { dayInWords } from "@/lib/civil-date"
import { Notice } from "@/ui/notice"
import type { OwnGiftSummary } from "../own-gift"
import styles from "./own-gift.module.css"

/** What awaits the member's choice; nothing where nothing does. */
export function GiftsWaiting({ gifts }: { gifts: OwnGiftSummary[] }) {
  const t = useTranslations("own-gift")
  const locale = useLocale()
  return gifts
    .filter((gift) => gift.is_awaiting_choice)
    .map(({ id, name, choice_deadline }) => (
      <Notice key={id} tone="warning">
        <p>
          <strong>{t("awaiting", { round: name })}</strong>
        </p>
        {choice_deadline ? (
          <p>
            {t("awaiting_until", { day: dayInWords(choice_deadline, locale) })}
          </p>
        ) : null}
        <Link
          href={`/gifts/${id}`}
          prefetch={false}
          className={styles.goChoose}
        >
          {t("go_choose")}
        </Link>
      </Notice>
    ))
}
