"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend } from "@/lib/workspace/use-backend"
import { useGo } from "@/lib/workspace/use-go"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"
import type { RoundState, TransferToPay } from "../types"

const cancellable: RoundState[] = ["submitted", "approved", "ordered"]

/**
 * New drafts can be deleted, others called off until they are paid; not while a
 * bank receipt waits, since the money may have come.
 */
export function RoundEnding({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { modal } = App.useApp()
  const go = useGo()
  const { run, error, isRunning } = useAction()
  const path = `/gift-rounds/${round.id}`
  const isOrdered = round.state === "ordered"
  const query = useBackend<TransferToPay>(isOrdered ? `${path}/transfer` : null)

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

  // What was put before the chair once stays on record: it is called off.
  const isDraft = round.state === "draft" && !round.is_returned
  if (!isDraft && !round.is_returned && !cancellable.includes(round.state)) {
    return null
  }
  const transfer = query.data?.transfer.state
  if (isOrdered && (!transfer || transfer === "receipt_uploaded")) {
    return transfer && <p>{t("receipt_waits")}</p>
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
            content: t(
              isOrdered ? "cancel_ordered_note" : `endings.${kind}.note`
            ),
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
