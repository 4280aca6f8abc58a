import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ReceiptSheetPage } from "@/features/gifting/components/receipt-sheet-page"
import { ForRoles } from "@/features/union/components/for-roles"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gifting")
  return { title: t("receipt_sheet") }
}

export default async function Page({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  return (
    <ForRoles roles={["manager", "chair", "auditor"]}>
      <ReceiptSheetPage id={(await params).id} />
    </ForRoles>
  )
}
