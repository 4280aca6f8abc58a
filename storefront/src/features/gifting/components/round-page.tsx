"use client"

import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { useBackend, useReread } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { BackLink } from "@/ui/workspace/back-link"
import { Loaded } from "@/ui/workspace/loaded"
import { MissingPage } from "@/ui/workspace/missing-page"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { isAllSent } from "../all-sent"
import { areChoicesOpen } from "../choices-open"
import {
  isStepKey,
  nextActionOf,
  type RoundStanding,
  stepStatesOf,
} from "../round-steps"
import type { Dispatch, RoundDetail, Transfer, TransferToPay } from "../types"
import { unchosenOf } from "../unchosen"
import { useReadsRound } from "../use-reads-round"
import { NextAction } from "./next-action"
import { RefundsPanel } from "./refunds-panel"
import { ReturnedNote } from "./returned-note"
import { RoundHistory } from "./round-history"
import styles from "./round-page.module.css"
import { RoundStateTag } from "./round-state-tag"
import { RoundStepPanel } from "./round-step-panel"
import { RoundStepsBar } from "./round-steps-bar"
import { SupplementNote } from "./supplement-note"
import { SupplementsPanel } from "./supplements-panel"

const standingOf = (
  round: RoundDetail,
  transfer: Transfer | undefined,
  cooperatives: Dispatch[] | undefined
): RoundStanding => ({
  state: round.state,
  packages: round.packages.length,
  unchosen: areChoicesOpen(round, dateOf(new Date())) ? unchosenOf(round) : 0,
  transfer: transfer?.state,
  received: round.received,
  isSent: cooperatives && isAllSent(cooperatives),
})

/** A gift round from plan to receipt: steps on top, what happened beside. */
export function RoundPage({ id }: { id: string }) {
  const t = useTranslations("gifting")
  const filters = useFilters()
  const query = useBackend<{ gift_round: RoundDetail }>(`/gift-rounds/${id}`)
  const isReader = useReadsRound(query.data?.gift_round)
  const isOrdered = isReader && Boolean(query.data?.gift_round.order_id)
  const transferQuery = useBackend<TransferToPay>(
    isOrdered ? `/gift-rounds/${id}/transfer` : null
  )
  const isPaid = query.data?.gift_round.state === "paid"
  const dispatchQuery = useBackend<{ cooperatives: Dispatch[] }>(
    isPaid ? `/gift-rounds/${id}/dispatch` : null
  )
  // With all that was read of it: a package more changes what the rules say.
  const reread = useReread()
  const refresh = () => reread(`/gift-rounds/${id}`)
  return (
    <Loaded
      query={query}
      rows={12}
      missing={<MissingPage home="/union/gift-rounds" />}
    >
      {({ gift_round: round }) => {
        const transfer = transferQuery.data?.transfer
        const standing = standingOf(
          round,
          transfer,
          dispatchQuery.data?.cooperatives
        )
        const next = nextActionOf(standing)
        const asked = filters.get("step")
        const step = isStepKey(asked) ? asked : next.step
        return (
          <>
            <PageHead
              above={
                <BackLink href="/union/gift-rounds">{t("rounds")}</BackLink>
              }
              title={
                <>
                  {round.name} <RoundStateTag round={round} />
                </>
              }
              note={t("round_summary", {
                festival:
                  round.festival_name ?? t(`festivals.${round.festival}`),
                year: String(round.fiscal_year),
                per_head: formatFen(round.per_head_fen),
                members: round.member_count,
              })}
            />
            <ReturnedNote round={round} />
            <SupplementNote round={round} />
            <Panel>
              <RoundStepsBar
                round={round}
                states={stepStatesOf(standing)}
                chosen={step}
                onChoose={(key) => filters.set({ step: key })}
              />
              <NextAction
                next={next}
                onGo={
                  next.step === step
                    ? undefined
                    : () => filters.set({ step: next.step })
                }
              />
            </Panel>
            <div className={styles.body}>
              <div className={styles.step}>
                <RoundStepPanel
                  step={step}
                  round={round}
                  payment={transferQuery.data}
                  onChanged={refresh}
                />
                <RefundsPanel refunds={round.refunds} />
                <SupplementsPanel round={round} />
              </div>
              <RoundHistory steps={round.steps} />
            </div>
          </>
        )
      }}
    </Loaded>
  )
}
