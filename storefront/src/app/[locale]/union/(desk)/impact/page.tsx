import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ImpactPage } from "@/features/union/components/impact-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("union")
  return { title: t("impact") }
}

export default function Page() {
  return <ImpactPage />
}
