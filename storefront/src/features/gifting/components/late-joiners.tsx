"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend } from "@/lib/workspace/use-backend"
import { useGo } from "@/lib/workspace/use-go"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Loaded } from "@/ui/workspace/loaded"
import { Toolbar } from "@/ui/workspace/toolbar"
import type { LateJoiner, Round, RoundDetail } from "../types"
import { LateJoinersTable } from "./late-joiners-table"
import styles from "./supplements-panel.module.css"

const pageSize = 20

type Props = { round: RoundDetail; canMake: boolean }

/** Members no round is for yet: staff tick them and make a supplement. */
export function LateJoiners({ round, canMake }: Props) {
  const t = useTranslations("supplement")
  const go = useGo()
  const [chosen, setChosen] = useState<string[]>([])
  const [page, setPage] = useState(1)
  const { run, error, isRunning } = useAction()
  const path = `/gift-rounds/${round.id}`
  const offset = (page - 1) * pageSize
  const query = useBackend<{ members: LateJoiner[]; count: number }>(
    `${path}/late-joiners?offset=${offset}&limit=${pageSize}`,
    { keepPreviousData: true }
  )

  async function make(whom: object) {
    const answer = await run<{ gift_round: Round }>(`${path}/supplements`, whom)
    if (answer) {
      go(`/union/gift-rounds/${answer.gift_round.id}`)
    }
  }

  return (
    <>
      <h3 className={styles.heading}>{t("late_joiners")}</h3>
      <Loaded query={query}>
        {({ members, count }) =>
          count === 0 ? (
            <EmptyHint text={t("no_late_joiners")} />
          ) : (
            <>
              <p className={styles.hint}>
                {t("late_joiners_note")}{" "}
                <Beyond left={round.reserve.left} chosen={chosen.length} />
              </p>
              {canMake && (
                <Toolbar>
                  <Button
                    type="primary"
                    loading={isRunning}
                    disabled={chosen.length === 0}
                    onClick={() => make({ member_ids: chosen })}
                  >
                    {t("make", { count: chosen.length })}
                  </Button>
                  <Button
                    disabled={isRunning}
                    onClick={() => make({ all_late_joiners: true })}
                  >
                    {t("make_all", { count })}
                  </Button>
                </Toolbar>
              )}
              <Failure error={error} />
              <LateJoinersTable
                members={members}
                isLoading={query.isValidating}
                selection={
                  canMake ? { ids: chosen, onChange: setChosen } : undefined
                }
                page={{
                  current: page,
                  size: pageSize,
                  total: count,
                  onChange: setPage,
                }}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}

/** What staff should know before they submit: the chair must be asked. */
function Beyond({ left, chosen }: { left: number; chosen: number }) {
  const t = useTranslations("supplement")
  if (left > 0 && chosen <= left) {
    return null
  }
  return (
    <span className={styles.warning}>
      {left === 0 ? t("none_left") : t("beyond", { count: chosen - left })}
    </span>
  )
}
