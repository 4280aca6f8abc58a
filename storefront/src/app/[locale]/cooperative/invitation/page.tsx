import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { InvitationPage } from "@/features/session/components/invitation-page"

/** The address holds a key: it stays out of search engines and other sites' logs. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session")
  return {
    title: t("invitation.page_title"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  }
}

export default function Page() {
  return <InvitationPage workspace="cooperative" />
}
