import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SignOutButton } from "@/features/session/components/sign-out-button"
import { AccountPage } from "@/features/cooperative/components/account-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cooperative")
  return { title: t("places.account") }
}

export default function Page() {
  return <AccountPage signOut={<SignOutButton workspace="cooperative" />} />
}
