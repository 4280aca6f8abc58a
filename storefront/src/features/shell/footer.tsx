import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { LanguageSwitch } from "./language-switch"
import styles from "./footer.module.css"

export function Footer() {
  const t = useTranslations("common")
  const locale = useLocale()
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <p className={styles.name}>{t("name")}</p>
          <p>{t("footer.about")}</p>
        </div>
        <nav aria-label={t("footer.visit")}>
          <p className={styles.name}>{t("footer.visit")}</p>
          <Link href="/goods">{t("nav.goods")}</Link>
          <Link href="/counties">{t("nav.counties")}</Link>
          <Link href="/zone">{t("nav.zone")}</Link>
          <Link href="/impact">{t("nav.impact")}</Link>
        </nav>
        <nav aria-label={t("footer.work")}>
          <p className={styles.name}>{t("footer.work")}</p>
          <Link href="/union" prefetch={false}>
            {t("signIn.union")}
          </Link>
          <Link href="/cooperative" prefetch={false}>
            {t("signIn.cooperative")}
          </Link>
          <LanguageSwitch
            to={locale === "zh" ? "en" : "zh"}
            label={t("language")}
          />
        </nav>
      </div>
      <p className={styles.data}>{t("footer.data")}</p>
    </footer>
  )
}
