import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { FundPage } from "@/features/subsidy/components/fund-page"
import { ForRoles } from "@/features/union/components/for-roles"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subsidy")
  return { title: t("fund") }
}

export default function Page() {
  return (
    <ForRoles roles={["manager", "chair", "auditor"]}>
      <FundPage />
    </ForRoles>
  )
}
