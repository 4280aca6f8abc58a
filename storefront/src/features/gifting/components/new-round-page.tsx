"use client"

import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { useAction } from "@/lib/workspace/use-action"
import { useGo } from "@/lib/workspace/use-go"
import { BackLink } from "@/ui/workspace/back-link"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { roundBodyOf, type RoundFields } from "../round-draft"
import type { Round } from "../types"
import { RoundForm } from "./round-form"

export function NewRoundPage() {
  const t = useTranslations("gifting")
  const go = useGo()
  const { run, error, isRunning } = useAction()

  async function save(fields: RoundFields) {
    const body = roundBodyOf(fields)
    const answer = await run<{ gift_round: Round }>("/gift-rounds", body)
    if (answer) {
      go(`/union/gift-rounds/${answer.gift_round.id}`)
    }
  }

  return (
    <>
      <PageHead
        above={<BackLink href="/union/gift-rounds">{t("rounds")}</BackLink>}
        title={t("new_round")}
        note={t("new_round_note")}
      />
      <Panel>
        <RoundForm
          initial={{
            fiscal_year: Number(dateOf(new Date()).slice(0, 4)),
            mode: "uniform",
            delivery_mode: "home",
          }}
          error={error}
          isSaving={isRunning}
          onSave={save}
        />
      </Panel>
    </>
  )
}
