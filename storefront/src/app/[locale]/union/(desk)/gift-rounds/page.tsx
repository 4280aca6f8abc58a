import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { RoundsPage } from "@/features/gifting/components/rounds-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gifting")
  return { title: t("rounds") }
}

export default function Page() {
  return <RoundsPage />
}
