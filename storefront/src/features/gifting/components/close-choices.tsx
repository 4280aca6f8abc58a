"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"
import { unchosenOf } from "../unchosen"

/** Ends the choosing before its deadline, asked once more. */
export function CloseChoices({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { modal } = App.useApp()
  const { run, error, isRunning } = useAction()

  const close = async () => {
    if (await run(`/gift-rounds/${round.id}/close-choices`)) {
      onChanged()
    }
  }
  return (
    <>
      <Button
        loading={isRunning}
        onClick={() =>
          modal.confirm({
            title: t("close_choices_title"),
            content: t("close_choices_content", {
              count: unchosenOf(round),
              on: round.choice_deadline ?? "—",
            }),
            okText: t("close_choices"),
            onOk: close,
          })
        }
      >
        {t("close_choices")}
      </Button>
      <Failure error={error} />
    </>
  )
}
