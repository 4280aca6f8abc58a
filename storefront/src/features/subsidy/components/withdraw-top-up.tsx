"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Failure } from "@/ui/workspace/failure"
import type { TopUp } from "../types"
import styles from "./subsidy.module.css"

interface WithdrawTopUpProps {
  topUp: TopUp
  onChanged: () => void
}

/** For a transfer note that was made by mistake and that nobody pays. */
export function WithdrawTopUp({ topUp, onChanged }: WithdrawTopUpProps) {
  const t = useTranslations("subsidy")
  const { modal } = App.useApp()
  const { canManage } = useUnionStaff()
  const { run, error, isRunning } = useAction()
  const isOpen =
    topUp.state === "awaiting_receipt" || topUp.state === "rejected"
  if (!isOpen || !canManage) {
    return null
  }

  const withdraw = async () => {
    const isSure = await modal.confirm({
      title: t("withdraw_title"),
      content: t("withdraw_text"),
      okText: t("withdraw_top_up"),
    })
    const path = `/subsidy-fund/top-ups/${topUp.id}/withdraw`
    if (isSure && (await run(path, {}))) {
      onChanged()
    }
  }

  return (
    <div className={`${styles.stack} ${styles.spaced}`}>
      <Failure error={error} />
      <Button
        danger
        type="text"
        loading={isRunning}
        onClick={() => void withdraw()}
      >
        {t("withdraw_top_up")}
      </Button>
    </div>
  )
}
