import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Pages } from "@/features/catalogue/pages"
import { GiftLine } from "@/features/own-gift/components/gift-line"
import styles from "@/features/own-gift/components/own-gift.module.css"
import type { OwnGiftSummary } from "@/features/own-gift/own-gift"
import { pageNumber } from "@/lib/search-params"
import { readOwn } from "@/lib/shop/read-own"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

const perPage = 20

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own-gift")
  return { title: t("title"), robots: { index: false } }
}

export default async function GiftsPage({
  searchParams,
}: PageProps<"/[locale]/gifts">) {
  const page = pageNumber((await searchParams).page)
  const t = await getTranslations("own-gift")
  const answer = await readOwn<{
    gift_rounds: OwnGiftSummary[]
    count: number
  }>("gift-rounds", "/gifts", {
    query: { limit: perPage, offset: (page - 1) * perPage },
  })
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {answer.ok ? (
        <>
          <ul className={styles.list}>
            {answer.data.gift_rounds.map((gift) => (
              <GiftLine key={gift.id} gift={gift} />
            ))}
          </ul>
          {answer.data.gift_rounds.length ? null : (
            <EmptyState title={t("empty")} />
          )}
          <Pages
            page={page}
            pageCount={Math.ceil(answer.data.count / perPage)}
            path="/gifts"
          />
        </>
      ) : (
        <Trouble error={answer.error} />
      )}
    </>
  )
}
