import type { Basket } from "@mall/checkout/types"
import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import { BasketView } from "@/features/basket/components/basket-view"
import { readOwn } from "@/lib/shop/read-own"
import { signInPath } from "@/lib/shop/paths"
import { sessionToken } from "@/lib/session"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("basket")
  return { title: t("title"), robots: { index: false } }
}

export default async function BasketPage() {
  const [t, messages, token] = await Promise.all([
    getTranslations("basket"),
    getMessages(),
    sessionToken("shop"),
  ])
  const own = token
    ? await readOwn<{ basket: Basket }>("basket", "/basket")
    : null
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {own && !own.ok ? (
        <Trouble error={own.error} />
      ) : (
        <BasketView
          words={messages.basket}
          initial={own?.data.basket ?? null}
          checkout={own ? "/checkout" : signInPath("/checkout")}
        />
      )}
    </>
  )
}
