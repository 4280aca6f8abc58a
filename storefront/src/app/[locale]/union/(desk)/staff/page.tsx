import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { UnionStaffPage } from "@/features/staff/components/union-staff-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff")
  return { title: t("title") }
}

export default function Page() {
  return <UnionStaffPage />
}
