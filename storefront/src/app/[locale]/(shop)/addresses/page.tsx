import type { MaskedAddress } from "@mall/checkout/types"
import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import { AddressBook } from "@/features/checkout/components/address-book"
import { readOwn } from "@/lib/shop/read-own"
import { Card } from "@/ui/card"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("address")
  return { title: t("title"), robots: { index: false } }
}

export default async function AddressesPage() {
  const [t, messages, book] = await Promise.all([
    getTranslations("address"),
    getMessages(),
    readOwn<{ addresses: MaskedAddress[] }>("addresses", "/addresses"),
  ])
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {book.ok ? (
        <Card>
          <AddressBook words={messages.address} initial={book.data.addresses} />
        </Card>
      ) : (
        <Trouble error={book.error} />
      )}
    </>
  )
}
