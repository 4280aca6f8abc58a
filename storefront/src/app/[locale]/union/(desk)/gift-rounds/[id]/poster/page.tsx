import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ChoicePoster } from "@/features/gifting/components/choice-poster"
import { ForRoles } from "@/features/union/components/for-roles"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gifting")
  return { title: t("poster") }
}

export default async function Page({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  return (
    <ForRoles roles={["manager", "chair", "auditor"]}>
      <ChoicePoster id={(await params).id} />
    </ForRoles>
  )
}
