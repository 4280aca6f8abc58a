import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ForRoles } from "@/features/union/components/for-roles"
import { RosterPage } from "@/features/union/components/roster-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("union")
  return { title: t("roster") }
}

export default function Page() {
  return (
    <ForRoles roles={["manager", "chair", "auditor"]}>
      <RosterPage />
    </ForRoles>
  )
}
