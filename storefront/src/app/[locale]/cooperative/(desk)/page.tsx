import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { TodayPage } from "@/features/cooperative/components/today-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cooperative")
  return { title: t("places.today") }
}

export default function Page() {
  return <TodayPage />
}
