import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CooperativeStaffPage } from "@/features/staff/components/cooperative-staff-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff")
  return { title: t("title") }
}

export default function Page() {
  return <CooperativeStaffPage />
}
