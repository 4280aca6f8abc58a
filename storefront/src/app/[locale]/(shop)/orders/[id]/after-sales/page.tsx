import type { AfterSalesReason, PurchaseDetail } from "@mall/checkout/types"
import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import { AfterSalesForm } from "@/features/checkout/components/after-sales-form"
import { readOwn } from "@/lib/shop/read-own"
import { ButtonLink } from "@/ui/button-link"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

const reasons: AfterSalesReason[] = [
  "damaged",
  "spoiled",
  "missing",
  "wrong_goods",
  "not_as_described",
  "not_received",
  "other",
]

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("after-sales")
  return { title: t("title"), robots: { index: false } }
}

export default async function AfterSalesPage({
  params,
}: PageProps<"/[locale]/orders/[id]/after-sales">) {
  const id = encodeURIComponent((await params).id)
  const [t, words, messages, answer] = await Promise.all([
    getTranslations("after-sales"),
    getTranslations("purchase"),
    getMessages(),
    readOwn<{ purchase: PurchaseDetail }>(
      `purchases/${id}`,
      `/orders/${id}/after-sales`
    ),
  ])
  if (!answer.ok) {
    return (
      <>
        <PageHeading title={t("title")} />
        <Trouble error={answer.error} />
      </>
    )
  }
  const lines = answer.data.purchase.consignments
    .filter(({ state }) => state === "shipped" || state === "accepted")
    .flatMap((consignment) => consignment.lines)
    .filter((line) => line.refunded_fen < line.amount_fen)
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {lines.length ? (
        <AfterSalesForm
          words={messages["after-sales"]}
          purchaseId={id}
          lines={lines}
          reasons={reasons.map((value) => ({
            value,
            name: words(`reasons.${value}`),
          }))}
        />
      ) : (
        <EmptyState
          title={t("none")}
          action={
            <ButtonLink look="secondary" href={`/orders/${id}`}>
              {t("back")}
            </ButtonLink>
          }
        />
      )}
    </>
  )
}
