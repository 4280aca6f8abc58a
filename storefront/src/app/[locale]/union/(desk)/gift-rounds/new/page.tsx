import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NewRoundPage } from "@/features/gifting/components/new-round-page"
import { ForRoles } from "@/features/union/components/for-roles"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gifting")
  return { title: t("new_round") }
}

export default function Page() {
  return (
    <ForRoles roles={["manager"]}>
      <NewRoundPage />
    </ForRoles>
  )
}
