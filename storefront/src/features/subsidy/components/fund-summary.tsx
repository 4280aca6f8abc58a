"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { Programme } from "../types"
import { useFund } from "../use-fund"
import { FundFigures } from "./fund-figures"

/** The fund above the list of programmes. */
export function FundSummary({ programmes }: { programmes: Programme[] }) {
  const t = useTranslations("subsidy")
  const { union } = useUnionStaff()
  const query = useFund({ offset: 0, limit: 1 })
  return (
    <Panel
      title={t("fund")}
      extra={<Link href="/union/subsidies/fund">{t("open_fund")}</Link>}
    >
      <Loaded query={query} rows={2}>
        {(fund) => (
          <FundFigures
            fund={fund}
            programmes={programmes.filter(
              ({ union_id }) => union_id === union?.id
            )}
          />
        )}
      </Loaded>
    </Panel>
  )
}
