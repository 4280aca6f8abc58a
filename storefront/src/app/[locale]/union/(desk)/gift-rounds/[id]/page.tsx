import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { RoundPage } from "@/features/gifting/components/round-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gifting")
  return { title: t("round") }
}

export default async function Page({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  return <RoundPage id={(await params).id} />
}
