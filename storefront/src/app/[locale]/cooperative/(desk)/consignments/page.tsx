import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ConsignmentsPage } from "@/features/cooperative/components/consignments-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cooperative")
  return { title: t("places.consignments") }
}

export default function Page() {
  return <ConsignmentsPage />
}
