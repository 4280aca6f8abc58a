import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ForRoles } from "@/features/union/components/for-roles"
import { ImportPage } from "@/features/union/components/import-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("union")
  return { title: t("import_roster") }
}

export default async function Page({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  return (
    <ForRoles roles={["manager"]}>
      <ImportPage id={(await params).id} />
    </ForRoles>
  )
}
