import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { NewProgrammePage } from "@/features/subsidy/components/new-programme-page"
import { ForRoles } from "@/features/union/components/for-roles"
import { scopeOptions } from "../_parts/scope-options"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subsidy")
  return { title: t("new_programme") }
}

export default async function Page() {
  return (
    <ForRoles roles={["manager"]}>
      <NewProgrammePage options={await scopeOptions(await getLocale())} />
    </ForRoles>
  )
}
