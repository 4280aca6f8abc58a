import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { ProgrammePage } from "@/features/subsidy/components/programme-page"
import { UseByDay } from "@/features/subsidy/components/use-by-day"
import { loadUse } from "@/features/subsidy/load-use"
import { localePath } from "@/i18n/paths"
import { dateOf } from "@/lib/civil-date"
import { sessionToken } from "@/lib/session"
import { scopeOptions } from "../_parts/scope-options"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subsidy")
  return { title: t("programme") }
}

export default async function Page({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  const locale = await getLocale()
  const token = await sessionToken("union")
  if (!token) {
    redirect(localePath(locale, "/union/sign-in"))
  }
  const { id } = await params
  const [options, days] = await Promise.all([
    scopeOptions(locale),
    loadUse(token, locale, id),
  ])
  return (
    <ProgrammePage
      id={id}
      options={options}
      use={<UseByDay days={days} today={dateOf(new Date())} />}
    />
  )
}
