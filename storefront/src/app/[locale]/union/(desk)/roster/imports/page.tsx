import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ForRoles } from "@/features/union/components/for-roles"
import { ImportsPage } from "@/features/union/components/imports-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("union")
  return { title: t("import_roster") }
}

export default function Page() {
  return (
    <ForRoles roles={["manager"]}>
      <ImportsPage />
    </ForRoles>
  )
}
