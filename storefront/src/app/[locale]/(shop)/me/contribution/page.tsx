import type { Contribution } from "@mall/impact/types"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ContributionFigures } from "@/features/impact/contribution-figures"
import { HelpedCounties } from "@/features/impact/helped-counties"
import { readOwn } from "@/lib/shop/read-own"
import { ButtonLink } from "@/ui/button-link"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contribution")
  return { title: t("title"), robots: { index: false } }
}

export default async function ContributionPage() {
  const t = await getTranslations("contribution")
  const found = await readOwn<Contribution>("contribution", "/me/contribution")
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {found.ok ? (
        <Helped contribution={found.data} />
      ) : (
        <Trouble error={found.error} />
      )}
    </>
  )
}

async function Helped({ contribution }: { contribution: Contribution }) {
  const t = await getTranslations("contribution")
  if (contribution.counties.length === 0) {
    return (
      <EmptyState
        title={t("empty_title")}
        action={<ButtonLink href="/goods">{t("empty_action")}</ButtonLink>}
      >
        {t("empty")}
      </EmptyState>
    )
  }
  return (
    <>
      <ContributionFigures contribution={contribution} />
      <HelpedCounties counties={contribution.counties} />
    </>
  )
}
