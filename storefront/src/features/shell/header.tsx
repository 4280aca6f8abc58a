import { ShoppingBasket, UserRound } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Link } from "@/i18n/link"
import { localePath } from "@/i18n/paths"
import { LanguageSwitch } from "./language-switch"
import { Logo } from "./logo"
import { NavLink } from "./nav-link"
import { TypeSizeToggle } from "./type-size-toggle"
import styles from "./header.module.css"

const sections = [
  { href: "/", name: "nav.home" },
  { href: "/goods", name: "nav.goods" },
  { href: "/counties", name: "nav.counties" },
  { href: "/zone", name: "nav.zone" },
  { href: "/impact", name: "nav.impact" },
] as const

interface HeaderProps {
  /** How much is in the basket, shown beside its link. */
  badge: ReactNode
}

export function Header({ badge }: HeaderProps) {
  const t = useTranslations("common")
  const locale = useLocale()
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <Link href="/" className={styles.brand}>
          <Logo />
          <span>{t("name")}</span>
        </Link>
        <div className={styles.tools}>
          <TypeSizeToggle label={t("largeType")} />
          <LanguageSwitch
            className={`${styles.tool} ${styles.language}`}
            to={locale === "zh" ? "en" : "zh"}
            label={t("language")}
          />
          <nav aria-label={t("signIn.label")} className={styles.signIn}>
            <Link href="/union" prefetch={false}>
              {t("signIn.union")}
            </Link>
            <Link href="/cooperative" prefetch={false}>
              {t("signIn.cooperative")}
            </Link>
          </nav>
          <nav aria-label={t("mine.label")} className={styles.mine}>
            <Link href="/basket" prefetch={false}>
              <ShoppingBasket size={20} aria-hidden />
              {t("mine.basket")}
              {badge}
            </Link>
            <Link href="/me" prefetch={false}>
              <UserRound size={20} aria-hidden />
              {t("mine.me")}
            </Link>
          </nav>
        </div>
      </div>
      <nav aria-label={t("nav.label")} className={styles.nav}>
        {sections.map(({ href, name }) => (
          <NavLink key={href} href={localePath(locale, href)} label={t(name)} />
        ))}
      </nav>
    </header>
  )
}
