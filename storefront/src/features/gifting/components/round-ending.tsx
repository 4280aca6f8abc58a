"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { useGo } from "@/lib/workspace/use-go"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"

/** Drafts can be deleted, submitted and approved rounds called off. */
export function RoundEnding({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { modal } = App.useApp()
  const go = useGo()
  const { run, error, isRunning } = useAction()
  const path = `/gift-rounds/${round.id}`

  const remove = async () => {
    if (await run(path, undefined, { method: "DELETE" })) {
      go("/union/gift-rounds")
    }
  }
  const cancel = async () => {
    if (await run(`${path}/cancel`)) {
      onChanged()
    }
  }

  const isDraft = round.state === "draft"
  if (!isDraft && round.state !== "submitted" && round.state !== "approved") {
    return null
  }
  const kind = isDraft ? "delete_round" : "cancel_round"
  return (
    <>
      <Failure error={error} />
      <Button
        danger
        type="text"
        loading={isRunning}
        onClick={() =>
          modal.confirm({
            title: t(`endings.${kind}.title`, { name: round.name }),
            content: t(`endings.${kind}.note`),
            okText: t(`endings.${kind}.label`),
            okButtonProps: { danger: true },
            onOk: isDraft ? remove : cancel,
          })
        }
      >
        {t(`endings.${kind}.label`)}
      </Button>
    </>
  )
}
