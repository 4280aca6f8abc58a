"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { useFund } from "../use-fund"
import { useOwnProgrammes } from "../use-own-programmes"
import { FundFigures } from "./fund-figures"

/** The fund above the list of programmes. */
export function FundSummary() {
  const t = useTranslations("subsidy")
  const { data } = useOwnProgrammes()
  const query = useFund({ offset: 0, limit: 1 })
  return (
    <Panel
      title={t("fund")}
      extra={<Link href="/union/subsidies/fund">{t("open_fund")}</Link>}
    >
      <Loaded query={query} rows={2}>
        {(fund) => (
          <FundFigures fund={fund} programmes={data?.programmes ?? []} />
        )}
      </Loaded>
    </Panel>
  )
}
