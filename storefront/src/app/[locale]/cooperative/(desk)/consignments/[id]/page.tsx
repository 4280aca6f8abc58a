import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ConsignmentPage } from "@/features/cooperative/components/consignment-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cooperative")
  return { title: t("consignment") }
}

export default async function Page({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  return <ConsignmentPage id={(await params).id} />
}
