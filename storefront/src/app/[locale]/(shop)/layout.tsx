import { getTranslations } from "next-intl/server"
import { Footer } from "@/features/shell/footer"
import { Header } from "@/features/shell/header"
import styles from "@/features/shell/shell.module.css"

export default async function ShopLayout({
  children,
}: LayoutProps<"/[locale]">) {
  const t = await getTranslations("common")
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <Header />
      <main id="content" className={styles.main}>
        {children}
      </main>
      <Footer />
    </>
  )
}
