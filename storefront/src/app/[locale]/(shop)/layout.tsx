import { getTranslations } from "next-intl/server"
import { BasketBadge } from "@/features/basket/components/basket-badge"
import { Footer } from "@/features/shell/footer"
import { Header } from "@/features/shell/header"
import styles from "@/features/shell/shell.module.css"

export default async function ShopLayout({
  children,
}: LayoutProps<"/[locale]">) {
  const t = await getTranslations("common")
  const basket = await getTranslations("basket")
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <Header badge={<BasketBadge unit={basket("pieces_unit")} />} />
      <main id="content" className={styles.main}>
        {children}
      </main>
      <Footer />
    </>
  )
}
