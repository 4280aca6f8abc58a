import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { RulesPage } from "@/features/gifting/components/rules-page"
import { ForRoles } from "@/features/union/components/for-roles"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gifting")
  return { title: t("rules") }
}

export default function Page() {
  return (
    <ForRoles roles={["manager", "chair", "auditor"]}>
      <RulesPage />
    </ForRoles>
  )
}
