"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { StepProps } from "../step-props"

/** Takes an unpaid order back; the round stays approved. */
export function WithdrawOrder({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const { modal, message } = App.useApp()
  const { run, error, isRunning } = useAction()

  const withdraw = async () => {
    if (await run(`/gift-rounds/${round.id}/withdraw-order`)) {
      void message.success(t("order_withdrawn"))
    }
    onChanged()
  }
  return (
    <>
      <Failure error={error} />
      <Button
        danger
        loading={isRunning}
        style={{ marginTop: 16 }}
        onClick={() =>
          modal.confirm({
            title: t("withdraw_order_title"),
            content: t("withdraw_order_note"),
            okText: t("withdraw_order"),
            okButtonProps: { danger: true },
            onOk: withdraw,
          })
        }
      >
        {t("withdraw_order")}
      </Button>
    </>
  )
}
