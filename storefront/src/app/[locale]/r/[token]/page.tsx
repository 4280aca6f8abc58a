import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { ReceiptCard } from "@/features/gift-receipt/components/receipt-card"
import { getReceipt } from "@/features/gift-receipt/receipt"
import { Notice } from "@/ui/notice"
import styles from "./page.module.css"

type Props = PageProps<"/[locale]/r/[token]">

/** The address is a key: it stays out of search engines and other sites' logs. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("receipt")
  return {
    title: t("page_title"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  }
}

export default async function ReceiptPage({ params }: Props) {
  const { token } = await params
  const result = await getReceipt(await getLocale(), token)
  if (result.ok) {
    return <ReceiptCard token={token} receipt={result.data.receipt} />
  }
  const t = await getTranslations("receipt")
  return (
    <main className={styles.page}>
      <Notice tone="error">
        {result.error.status === 404 ? t("not_found") : t("outage")}
      </Notice>
    </main>
  )
}
