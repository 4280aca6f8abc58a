"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { BackLink } from "@/ui/workspace/back-link"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { useFund } from "../use-fund"
import { useOwnProgrammes } from "../use-own-programmes"
import { FundFigures } from "./fund-figures"
import { OpenTopUp } from "./open-top-up"
import styles from "./subsidy.module.css"
import { TopUpDrawer } from "./top-up-drawer"
import { TopUpsTable } from "./top-ups-table"
import { VoucherRules } from "./voucher-rules"

const limit = 20

/** The union's own money: what it has, and how more gets there. */
export function FundPage() {
  const t = useTranslations("subsidy")
  const { canManage } = useUnionStaff()
  const [page, setPage] = useState(1)
  const [openId, setOpenId] = useState<string>()
  const query = useFund({ offset: (page - 1) * limit, limit })
  const programmes = useOwnProgrammes()
  return (
    <>
      <PageHead
        above={<BackLink href="/union/subsidies">{t("subsidies")}</BackLink>}
        title={t("fund")}
        note={t("fund_note")}
      >
        {canManage && (
          <OpenTopUp
            onOpened={async (id) => {
              setPage(1)
              await query.mutate()
              setOpenId(id)
            }}
          />
        )}
      </PageHead>
      <Loaded query={query} rows={10}>
        {(fund) => (
          <>
            <Panel>
              <FundFigures
                fund={fund}
                programmes={programmes.data?.programmes ?? []}
              />
              {!canManage && (
                <p className={`${styles.quiet} ${styles.spaced}`}>
                  {t("managers_top_up")}
                </p>
              )}
            </Panel>
            <Panel title={t("top_ups")}>
              {fund.count === 0 ? (
                <EmptyHint text={t("no_top_ups")} />
              ) : (
                <TopUpsTable
                  topUps={fund.top_ups}
                  page={{
                    current: page,
                    size: limit,
                    total: fund.count,
                    onChange: setPage,
                  }}
                  onOpen={setOpenId}
                />
              )}
            </Panel>
            <TopUpDrawer
              topUp={fund.top_ups.find(({ id }) => id === openId)}
              payee={fund.payee}
              onClose={() => setOpenId(undefined)}
              onChanged={() => query.mutate()}
            />
          </>
        )}
      </Loaded>
      <VoucherRules />
    </>
  )
}
