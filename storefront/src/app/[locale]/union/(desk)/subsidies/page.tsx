import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SubsidiesPage } from "@/features/subsidy/components/subsidies-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subsidy")
  return { title: t("subsidies") }
}

export default function Page() {
  return <SubsidiesPage />
}
