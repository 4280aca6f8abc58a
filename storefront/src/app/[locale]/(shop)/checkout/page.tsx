import type { Basket, MaskedAddress, Quote } from "@mall/checkout/types"
import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import { CheckoutForm } from "@/features/checkout/components/checkout-form"
import { readOwn } from "@/lib/shop/read-own"
import { ButtonLink } from "@/ui/button-link"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

const here = "/checkout"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout")
  return { title: t("title"), robots: { index: false } }
}

export default async function CheckoutPage() {
  const t = await getTranslations("checkout")
  return (
    <>
      <PageHeading title={t("title")} />
      <Checkout />
    </>
  )
}

async function Checkout() {
  const [messages, basket, book] = await Promise.all([
    getMessages(),
    readOwn<{ basket: Basket }>("basket", here),
    readOwn<{ addresses: MaskedAddress[] }>("addresses", here),
  ])
  if (!basket.ok) {
    return <Trouble error={basket.error} />
  }
  if (!book.ok) {
    return <Trouble error={book.error} />
  }
  const { lines } = basket.data.basket
  if (!lines.length) {
    return <NothingToBuy />
  }
  const { addresses } = book.data
  const quote = await readOwn<{ quote: Quote }>("checkout/quote", here, {
    method: "POST",
    body: {
      lines: lines.map(({ variant_id, quantity }) => ({
        variant_id,
        quantity,
      })),
      address_id: addresses[0]?.id,
    },
  })
  return quote.ok ? (
    <CheckoutForm
      words={messages.checkout}
      addressWords={messages.address}
      addresses={addresses}
      initial={quote.data.quote}
    />
  ) : (
    <Trouble error={quote.error} />
  )
}

async function NothingToBuy() {
  const t = await getTranslations("checkout")
  return (
    <EmptyState
      title={t("nothing")}
      action={
        <ButtonLink look="secondary" href="/basket">
          {t("to_basket")}
        </ButtonLink>
      }
    />
  )
}
