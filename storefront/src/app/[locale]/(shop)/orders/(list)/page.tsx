import { type PurchaseState, type PurchaseSummary } from "@mall/checkout/types"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Pages } from "@/features/catalogue/pages"
import { PurchaseCard } from "@/features/checkout/components/purchase-card"
import styles from "@/features/checkout/components/purchase.module.css"
import { Link } from "@/i18n/link"
import { oneValue, pageNumber } from "@/lib/search-params"
import { readOwn } from "@/lib/shop/read-own"
import { ButtonLink } from "@/ui/button-link"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

const perPage = 20

const states: PurchaseState[] = [
  "awaiting_payment",
  "paid",
  "completed",
  "cancelled",
  "lapsed",
]

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("purchase")
  return { title: t("title"), robots: { index: false } }
}

export default async function OrdersPage({
  searchParams,
}: PageProps<"/[locale]/orders">) {
  const params = await searchParams
  const asked = oneValue(params.state)
  const state = states.find((one) => one === asked)
  const page = pageNumber(params.page)
  const t = await getTranslations("purchase")
  const here = state ? `/orders?state=${state}` : "/orders"
  const answer = await readOwn<{
    purchases: PurchaseSummary[]
    count: number
  }>("purchases", here, {
    query: { state, limit: perPage, offset: (page - 1) * perPage },
  })
  return (
    <>
      <PageHeading title={t("title")} />
      <nav aria-label={t("filter")} className={styles.filter}>
        <Link href="/orders" aria-current={state ? undefined : "page"}>
          {t("all")}
        </Link>
        {states.map((one) => (
          <Link
            key={one}
            href={`/orders?state=${one}`}
            prefetch={false}
            aria-current={one === state ? "page" : undefined}
          >
            {t(`states.${one}`)}
          </Link>
        ))}
      </nav>
      {answer.ok ? (
        <>
          <ul className={styles.list}>
            {answer.data.purchases.map((purchase) => (
              <PurchaseCard key={purchase.id} purchase={purchase} />
            ))}
          </ul>
          {answer.data.purchases.length ? null : <NoOrders />}
          <Pages
            page={page}
            pageCount={Math.ceil(answer.data.count / perPage)}
            path={here}
          />
        </>
      ) : (
        <Trouble error={answer.error} />
      )}
    </>
  )
}

async function NoOrders() {
  const t = await getTranslations("purchase")
  return (
    <EmptyState
      title={t("empty")}
      action={
        <ButtonLink look="secondary" href="/goods">
          {t("to_goods")}
        </ButtonLink>
      }
    />
  )
}
