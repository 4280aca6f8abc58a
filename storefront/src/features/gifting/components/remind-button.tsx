"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"

/** A message to everybody who has not chosen, once a day, asked once more. */
export function RemindButton({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { modal, message } = App.useApp()
  const { run, error, isRunning } = useAction()
  const today = dateOf(new Date())
  const isDone = round.steps.some(
    ({ kind, at }) => kind === "remind" && dateOf(at) === today
  )
  const { unchosen } = round.choosers

  const remind = async () => {
    const answer = await run<{ members: number }>(
      `/gift-rounds/${round.id}/remind`
    )
    if (answer) {
      void message.success(t("reminded", { count: answer.members }))
    }
    onChanged()
  }
  return (
    <>
      <Button
        disabled={isDone || unchosen === 0}
        loading={isRunning}
        onClick={() =>
          modal.confirm({
            title: t("remind_title"),
            content: t("remind_content", { count: unchosen }),
            okText: t("remind_unchosen"),
            onOk: remind,
          })
        }
      >
        {t(isDone ? "reminded_today" : "remind_unchosen")}
      </Button>
      <Failure error={error} />
    </>
  )
}
