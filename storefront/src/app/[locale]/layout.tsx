import type { Metadata } from "next"
import { hasLocale } from "next-intl"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { TypeSizeScript } from "@/features/shell/type-size-script"
import { locales } from "@/i18n/locales"
import { env } from "@/lib/env"
import "@/ui/base.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common")
  return {
    metadataBase: new URL(env().STOREFRONT_URL),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("tagline"),
    openGraph: { siteName: t("name"), type: "website" },
  }
}

export default async function RootLayout({
  children,
  params,
}: LayoutProps<"/[locale]">) {
  const { locale } = await params
  if (!hasLocale(locales, locale)) {
    notFound()
  }
  return (
    <html
      lang={locale === "zh" ? "zh-CN" : "en"}
      suppressHydrationWarning // the script below may set data-type first
    >
      <head>
        <TypeSizeScript />
      </head>
      <body>{children}</body>
    </html>
  )
}
