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
import { BeyondReserve } from "./beyond-reserve"
import { LateJoinersTable } from "./late-joiners-table"
import { MakeSupplement } from "./make-supplement"
import styles from "./supplements-panel.module.css"

const pageSize = 20

type Props = { round: RoundDetail; canMake: boolean }

/** Whom staff pressed for, until they confirm it. */
type Wanted = { count: number; whom: object }

/** Members no round is for yet: staff tick them and make a supplement. */
export function LateJoiners({ round, canMake }: Props) {
  const t = useTranslations("supplement")
  const go = useGo()
  const [chosen, setChosen] = useState<string[]>([])
  const [page, setPage] = useState(1)
  const [wanted, setWanted] = useState<Wanted>()
  const { run, error, isRunning } = useAction()
  const path = `/gift-rounds/${round.id}`
  const offset = (page - 1) * pageSize
  const query = useBackend<{ members: LateJoiner[]; count: number }>(
    `${path}/late-joiners?offset=${offset}&limit=${pageSize}`,
    { keepPreviousData: true }
  )

  async function make(whom: object, choice_deadline: string | undefined) {
    setWanted(undefined)
    const answer = await run<{ gift_round: Round }>(`${path}/supplements`, {
      ...whom,
      ...(choice_deadline && { choice_deadline }),
    })
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
                <BeyondReserve
                  left={round.reserve.left}
                  count={chosen.length}
                />
              </p>
              {canMake && (
                <Toolbar>
                  <Button
                    type="primary"
                    loading={isRunning}
                    disabled={chosen.length === 0}
                    onClick={() =>
                      setWanted({
                        count: chosen.length,
                        whom: { member_ids: chosen },
                      })
                    }
                  >
                    {t("make", { count: chosen.length })}
                  </Button>
                  <Button
                    disabled={isRunning}
                    onClick={() =>
                      setWanted({ count, whom: { all_late_joiners: true } })
                    }
                  >
                    {t("make_all", { count })}
                  </Button>
                </Toolbar>
              )}
              {wanted && (
                <MakeSupplement
                  round={round}
                  count={wanted.count}
                  onMake={(deadline) => void make(wanted.whom, deadline)}
                  onCancel={() => setWanted(undefined)}
                />
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
