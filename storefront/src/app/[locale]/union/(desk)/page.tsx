import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BudgetSummary } from "@/features/gifting/components/budget-summary"
import { FestivalCalendar } from "@/features/gifting/components/festival-calendar"
import { RoundTasks } from "@/features/gifting/components/round-tasks"
import { RunningProgrammes } from "@/features/subsidy/components/running-programmes"
import { DeskPage } from "@/features/union/components/desk-page"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("union")
  return { title: t("places.desk") }
}

export default function Page() {
  return (
    <DeskPage
      main={
        <>
          <RoundTasks />
          <FestivalCalendar />
        </>
      }
      side={
        <>
          <BudgetSummary />
          <RunningProgrammes />
        </>
      }
    />
  )
}
