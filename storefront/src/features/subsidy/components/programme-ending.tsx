"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import { Panel } from "@/ui/workspace/panel"
import type { ProgrammeActProps } from "../act-props"
import { useOwn } from "../use-own"
import styles from "./subsidy.module.css"

/** Stopping a programme for a while or for good. */
export function ProgrammeEnding({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const { modal } = App.useApp()
  const { mayManage, mayApprove } = useOwn(programme)
  const { run, error, isRunning } = useAction()
  const maySuspend =
    (mayManage || mayApprove) &&
    programme.state === "approved" &&
    !programme.has_ended
  const mayClose = mayApprove && programme.state !== "closed"

  const stop = async (verb: "suspend" | "close") => {
    const isSure = await modal.confirm({
      title: t(`stop.${verb}.title`),
      content: t(`stop.${verb}.text`),
      okText: t(verb),
      okButtonProps: { danger: verb === "close" },
    })
    if (
      isSure &&
      (await run(`/subsidy-programmes/${programme.id}/${verb}`, {}))
    ) {
      await onChanged()
    }
  }

  if (programme.state === "closed") {
    return null
  }
  return (
    <Panel title={t("ending")}>
      <div className={styles.stack}>
        <Failure error={error} />
        {maySuspend && (
          <Button disabled={isRunning} onClick={() => void stop("suspend")}>
            {t("suspend")}
          </Button>
        )}
        {mayClose ? (
          <Button
            danger
            disabled={isRunning}
            onClick={() => void stop("close")}
          >
            {t("close")}
          </Button>
        ) : (
          <p className={styles.quiet}>{t("chairs_close")}</p>
        )}
      </div>
    </Panel>
  )
}
